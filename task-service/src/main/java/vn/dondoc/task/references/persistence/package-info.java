/** Dates of other documents in MongoDB. */
@NullMarked
package vn.dondoc.task.references.persistence;

import org.jspecify.annotations.NullMarked;
