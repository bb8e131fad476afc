/** The digest that an official gets on the morning of a working day. */
@NullMarked
package vn.dondoc.notification.digest;

import org.jspecify.annotations.NullMarked;
