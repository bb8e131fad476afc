/** task-service: every agency's tasks from assignment to confirmation, and their deadlines. */
@NullMarked
package vn.dondoc.task;

import org.jspecify.annotations.NullMarked;
