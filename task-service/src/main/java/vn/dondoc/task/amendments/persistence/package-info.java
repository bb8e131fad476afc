/** Keeps amendments in MongoDB. */
@NullMarked
package vn.dondoc.task.amendments.persistence;

import org.jspecify.annotations.NullMarked;
