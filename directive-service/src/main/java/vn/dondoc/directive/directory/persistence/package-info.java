/** Keeps the directory in MongoDB; nobody but the configuration names what lives here. */
@NullMarked
package vn.dondoc.directive.directory.persistence;

import org.jspecify.annotations.NullMarked;
