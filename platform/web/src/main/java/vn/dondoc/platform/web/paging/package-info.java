/** Pages of a list, and the cursors that lead to the next. */
@NullMarked
package vn.dondoc.platform.web.paging;

import org.jspecify.annotations.NullMarked;
