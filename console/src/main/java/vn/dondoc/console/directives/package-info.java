/** Directives as they were issued, and how far their items have come, agency by agency. */
@NullMarked
package vn.dondoc.console.directives;

import org.jspecify.annotations.NullMarked;
