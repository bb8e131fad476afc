/** Files of the directory over HTTP. */
@NullMarked
package vn.dondoc.directive.directory.imports.web;

import org.jspecify.annotations.NullMarked;
