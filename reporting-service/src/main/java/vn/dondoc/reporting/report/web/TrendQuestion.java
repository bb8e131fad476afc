package vn.dondoc.reporting.report.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.report.TrendStep;

/**
 * Which trend a caller asks for.
 *
 * @param by steps of a month when absent
 * @param from the first day; twelve months ago when absent
 * @param to the last day, inclusive; today when absent
 * @param agency leads the tasks; of first misses the one that led then
 */
record TrendQuestion(
        @Nullable TrendStep by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String agency) {}
