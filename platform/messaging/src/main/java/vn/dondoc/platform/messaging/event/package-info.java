/** Events as Kafka records: CloudEvents in binary mode, their data as JSON. */
@NullMarked
package vn.dondoc.platform.messaging.event;

import org.jspecify.annotations.NullMarked;
