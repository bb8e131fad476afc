/** Takes values as they are written, or refuses them; writes instants as the wall clock has them, and names beside ids. */
@NullMarked
package vn.dondoc.platform.web.binding;

import org.jspecify.annotations.NullMarked;
