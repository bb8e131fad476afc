/** The service of the directory and the directives. */
@NullMarked
package vn.dondoc.directive;

import org.jspecify.annotations.NullMarked;
