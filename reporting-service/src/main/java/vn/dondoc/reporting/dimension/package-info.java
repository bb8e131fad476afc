/** What figures are told apart by, the tasks that stand behind each, and counting these where no total is kept. */
@NullMarked
package vn.dondoc.reporting.dimension;

import org.jspecify.annotations.NullMarked;
