/** The instances that sweep in MongoDB. */
@NullMarked
package vn.dondoc.task.sweep.persistence;

import org.jspecify.annotations.NullMarked;
