/** Numbers of documents: how they are spelt, and that each is given out once in an agency and year. */
@NullMarked
package vn.dondoc.directive.directives.numbering;

import org.jspecify.annotations.NullMarked;
