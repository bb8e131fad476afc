/** The stream: puts notices in the one order in which officials are told of them, and wakes who waits for theirs. */
@NullMarked
package vn.dondoc.notification.stream;

import org.jspecify.annotations.NullMarked;
