/** Where every task stands, the totals over them, and the questions asked of both. */
@NullMarked
package vn.dondoc.reporting.report;

import org.jspecify.annotations.NullMarked;
