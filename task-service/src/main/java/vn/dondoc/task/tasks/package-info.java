/** Tasks: the aggregate, its use cases and its port; {@code deadlines} uses it, the adapters below it serve it. */
@NullMarked
package vn.dondoc.task.tasks;

import org.jspecify.annotations.NullMarked;
