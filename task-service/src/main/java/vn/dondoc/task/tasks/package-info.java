/** Tasks: the aggregate and its state, its commands and its port. Whatever brings a change to tasks stands above and uses it. */
@NullMarked
package vn.dondoc.task.tasks;

import org.jspecify.annotations.NullMarked;
