/** The copy of the agencies in MongoDB. */
@NullMarked
package vn.dondoc.task.directory.persistence;

import org.jspecify.annotations.NullMarked;
