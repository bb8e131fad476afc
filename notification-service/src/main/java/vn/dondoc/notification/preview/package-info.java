/** What settings would do that nobody stored yet, shown on a notice that was told. */
@NullMarked
package vn.dondoc.notification.preview;

import org.jspecify.annotations.NullMarked;
