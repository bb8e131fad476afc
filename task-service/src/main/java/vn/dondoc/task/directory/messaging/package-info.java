/** The topic of the directory, which the copy is kept from. */
@NullMarked
package vn.dondoc.task.directory.messaging;

import org.jspecify.annotations.NullMarked;
