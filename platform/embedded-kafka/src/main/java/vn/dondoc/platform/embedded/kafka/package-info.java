/** A Kafka broker inside this JVM, and what embedded servers share: the data folder and free ports. */
@NullMarked
package vn.dondoc.platform.embedded.kafka;

import org.jspecify.annotations.NullMarked;
