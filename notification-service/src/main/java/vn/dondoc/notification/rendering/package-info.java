/** Texts of notices, in Vietnamese and English, from templates that are data. For the inbox and mail. */
@NullMarked
package vn.dondoc.notification.rendering;

import org.jspecify.annotations.NullMarked;
