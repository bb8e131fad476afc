/** What directives mean for tasks, heard from Kafka; nobody uses it from within. */
@NullMarked
package vn.dondoc.task.tasks.messaging;

import org.jspecify.annotations.NullMarked;
