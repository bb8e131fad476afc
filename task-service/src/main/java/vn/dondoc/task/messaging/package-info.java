/** What this service hears from others; it may use every room of the service, and nothing uses it. */
@NullMarked
package vn.dondoc.task.messaging;

import org.jspecify.annotations.NullMarked;
