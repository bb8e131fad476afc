/** Directives from draft to revocation, with their document numbers; nobody else writes them. */
@NullMarked
package vn.dondoc.directive.directives;

import org.jspecify.annotations.NullMarked;
