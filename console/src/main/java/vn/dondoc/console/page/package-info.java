/** What every page has: its frame with who is signed in, language and theme, and what it says when something fails. */
@NullMarked
package vn.dondoc.console.page;

import org.jspecify.annotations.NullMarked;
