/** Directives as they are issued and changed. */
@NullMarked
package vn.dondoc.contracts.directive;

import org.jspecify.annotations.NullMarked;
