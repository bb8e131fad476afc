/**
 * Imports of the directory from tables: rows are read, checked cell by cell and reported, and nothing is half-applied.
 */
@NullMarked
package vn.dondoc.directive.directory.imports;

import org.jspecify.annotations.NullMarked;
