package vn.dondoc.reporting.report.web;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.ReportCategory;

/**
 * Which tasks of a slice are listed; what is left out does not matter.
 *
 * @param everMissed those that missed a due date once, whatever was granted later; or those that never did
 * @param coordinator has a part in them, whoever leads and whoever counts them
 */
record TaskListParameters(
        @Nullable ReportCategory category,
        @Nullable Boolean everMissed,
        @Nullable String coordinator) {}
