/** Notices are not kept for ever. */
@NullMarked
package vn.dondoc.notification.retention;

import org.jspecify.annotations.NullMarked;
