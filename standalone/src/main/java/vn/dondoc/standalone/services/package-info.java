/** The four services, the console and the identity provider, started in one JVM on given stores. For standalone, its tests and the benchmarks. */
@NullMarked
package vn.dondoc.standalone.services;

import org.jspecify.annotations.NullMarked;
