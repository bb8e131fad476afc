/** Figures of reporting-service as tables and pictures: the province at a glance, every view, the tasks behind a number. */
@NullMarked
package vn.dondoc.console.reports;

import org.jspecify.annotations.NullMarked;
