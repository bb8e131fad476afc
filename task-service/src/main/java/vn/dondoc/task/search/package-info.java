/** What lists of tasks are asked for: filter, order, terms. Values. */
@NullMarked
package vn.dondoc.task.search;

import org.jspecify.annotations.NullMarked;
