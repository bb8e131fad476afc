/** Notices as sentences, in Vietnamese and English, from templates that are data. */
@NullMarked
package vn.dondoc.notification.rendering;

import org.jspecify.annotations.NullMarked;
