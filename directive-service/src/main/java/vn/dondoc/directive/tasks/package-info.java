/** What the task-service tells of tasks: how many agencies have open, and who came to them after the directive went out. */
@NullMarked
package vn.dondoc.directive.tasks;

import org.jspecify.annotations.NullMarked;
