/** The directory over HTTP. */
@NullMarked
package vn.dondoc.directive.directory.web;

import org.jspecify.annotations.NullMarked;
