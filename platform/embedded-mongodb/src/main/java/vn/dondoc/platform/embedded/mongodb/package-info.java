/**
 * A MongoDB-compatible store inside this JVM, durable and with indexes: for the standalone application and for tests.
 */
@NullMarked
package vn.dondoc.platform.embedded.mongodb;

import org.jspecify.annotations.NullMarked;
