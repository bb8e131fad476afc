/** Keeps directives and their numbers in MongoDB; nobody but the configuration names what lives here. */
@NullMarked
package vn.dondoc.directive.directives.persistence;

import org.jspecify.annotations.NullMarked;
