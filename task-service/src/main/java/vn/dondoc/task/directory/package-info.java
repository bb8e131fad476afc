/** This service's copy of the agencies: which there are, from when until when, and who succeeds them. */
@NullMarked
package vn.dondoc.task.directory;

import org.jspecify.annotations.NullMarked;
