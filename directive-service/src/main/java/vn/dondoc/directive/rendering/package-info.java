/** From what rules found to messages in the caller's language; for the web packages. */
@NullMarked
package vn.dondoc.directive.rendering;

import org.jspecify.annotations.NullMarked;
