/** What a draft becomes before it is kept or issued: normalised, its addressees resolved, its findings collected. */
@NullMarked
package vn.dondoc.directive.directives.review;

import org.jspecify.annotations.NullMarked;
