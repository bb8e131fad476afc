/** All services in one JVM on an embedded broker and store. Nobody uses it but its own tests and the benchmarks. */
@NullMarked
package vn.dondoc.standalone;

import org.jspecify.annotations.NullMarked;
