/** What a directive means for tasks: who gets which, and what becomes of them when it is replaced or revoked. */
@NullMarked
package vn.dondoc.task.directives;

import org.jspecify.annotations.NullMarked;
