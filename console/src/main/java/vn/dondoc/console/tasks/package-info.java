/** Tasks as officials work on them: lists with filters, one task with its days and history, and the steps open to the reader. */
@NullMarked
package vn.dondoc.console.tasks;

import org.jspecify.annotations.NullMarked;
