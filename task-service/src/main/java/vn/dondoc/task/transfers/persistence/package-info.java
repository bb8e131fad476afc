/** Keeps transfers and what became of each task in MongoDB. */
@NullMarked
package vn.dondoc.task.transfers.persistence;

import org.jspecify.annotations.NullMarked;
