/** Directives over HTTP. */
@NullMarked
package vn.dondoc.directive.directives.web;

import org.jspecify.annotations.NullMarked;
