/** Previews over HTTP, for administrators. */
@NullMarked
package vn.dondoc.notification.preview.web;

import org.jspecify.annotations.NullMarked;
