package vn.dondoc.reporting.period.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.period.CorrectedLine;
import vn.dondoc.reporting.projection.Counts;

/**
 * One line of a period report in JSON.
 *
 * @param frozen stands beside the other fields in JSON
 * @param now what is known by now of the same day; none where that is the same
 * @param correction by how much it differs from what was frozen; none where it does not
 */
record PeriodLineView(
        String key,
        String name,
        @Nullable String about,
        @JsonUnwrapped FiguresView frozen,
        @Nullable FiguresView now,
        @Nullable FiguresView correction) {

    static PeriodLineView of(CorrectedLine line, PeriodLabels labels) {
        Counts frozen = line.frozen().counts();
        return new PeriodLineView(
                line.frozen().key(),
                labels.nameOf(line.frozen()),
                labels.levelOf(line.frozen()),
                FiguresView.of(frozen),
                line.isCorrected() ? FiguresView.of(line.now()) : null,
                line.isCorrected() ? FiguresView.difference(frozen, line.now()) : null);
    }
}
