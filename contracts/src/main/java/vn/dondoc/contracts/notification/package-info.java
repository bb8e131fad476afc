/** What became of the notices to officials. */
@NullMarked
package vn.dondoc.contracts.notification;

import org.jspecify.annotations.NullMarked;
