package vn.dondoc.reporting.period;

import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.report.ReportLine;

/**
 * A frozen line, and what is known by now of the same day.
 *
 * @param frozen with no figures where nothing was known of the agency
 */
public record CorrectedLine(ReportLine frozen, Counts now) {
    public boolean isCorrected() {
        return !now.byName().equals(frozen.counts().byName());
    }
}
