/** Settings over HTTP, for administrators. */
@NullMarked
package vn.dondoc.notification.settings.web;

import org.jspecify.annotations.NullMarked;
