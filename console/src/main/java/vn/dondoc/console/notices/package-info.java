/** Notices to whoever is signed in: the inbox, and each with what it is about. */
@NullMarked
package vn.dondoc.console.notices;

import org.jspecify.annotations.NullMarked;
