/** Whether totals and days still are what the tasks say, and putting right what is not. */
@NullMarked
package vn.dondoc.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
