/** Tasks in MongoDB, each in one document with its history and the events that wait, and the texts they are found by; nobody uses it from within. */
@NullMarked
package vn.dondoc.task.tasks.persistence;

import org.jspecify.annotations.NullMarked;
