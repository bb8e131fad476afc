/** Replacements of directives in MongoDB. */
@NullMarked
package vn.dondoc.task.directives.persistence;

import org.jspecify.annotations.NullMarked;
