/** A Kafka broker and a MongoDB-compatible store inside this JVM: for the standalone application and for tests. */
@NullMarked
package vn.dondoc.platform.embedded;

import org.jspecify.annotations.NullMarked;
