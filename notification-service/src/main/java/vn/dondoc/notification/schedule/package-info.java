/** When officials may be written to: hours of the days that their agency works. */
@NullMarked
package vn.dondoc.notification.schedule;

import org.jspecify.annotations.NullMarked;
