/** What the service does again and again besides its requests and events. */
@NullMarked
package vn.dondoc.notification.loop;

import org.jspecify.annotations.NullMarked;
