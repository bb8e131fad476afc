/** What directives need to know of the wire. */
@NullMarked
package vn.dondoc.directive.directives.messaging;

import org.jspecify.annotations.NullMarked;
