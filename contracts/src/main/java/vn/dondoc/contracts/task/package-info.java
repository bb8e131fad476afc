/** Tasks, from assignment to confirmation, and their deadlines. */
@NullMarked
package vn.dondoc.contracts.task;

import org.jspecify.annotations.NullMarked;
