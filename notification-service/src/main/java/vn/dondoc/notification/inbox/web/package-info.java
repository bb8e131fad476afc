/** The inbox and the numbers about notices over HTTP. */
@NullMarked
package vn.dondoc.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
