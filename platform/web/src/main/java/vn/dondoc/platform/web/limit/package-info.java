/** How much one caller and one agency may ask in a while. */
@NullMarked
package vn.dondoc.platform.web.limit;

import org.jspecify.annotations.NullMarked;
