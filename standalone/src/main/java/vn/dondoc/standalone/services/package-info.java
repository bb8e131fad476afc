/** The four services and the identity provider, started in one JVM on given stores. For standalone, its tests and the benchmarks. */
@NullMarked
package vn.dondoc.standalone.services;

import org.jspecify.annotations.NullMarked;
