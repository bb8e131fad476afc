package vn.dondoc.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.report.Ranking;

/**
 * A ranking in JSON.
 *
 * @param asOf the time of the newest event that is counted, or the last second of the day asked for; none before the first
 * @param lagMillis how long after the newest event the last counting was done
 * @param position by partition of the topic the last batch that is counted
 * @param unranked the agencies of which too few tasks are due
 */
record RankingAnswer(
        @Nullable Instant asOf,
        @Nullable Long lagMillis,
        Map<Integer, Long> position,
        List<PlaceView> items,
        List<ReportLineView> unranked) {

    static RankingAnswer of(Ranking ranking, ReportLabels labels) {
        return new RankingAnswer(
                ranking.asOf().asOf(),
                ranking.asOf().lagMillis(),
                ranking.asOf().position(),
                ranking.places().stream()
                        .map(place -> new PlaceView(
                                place.place(),
                                ReportLineView.of(place.line(), ranking.asOf().day(), labels)))
                        .toList(),
                ranking.unranked().stream()
                        .map(line -> ReportLineView.of(line, ranking.asOf().day(), labels))
                        .toList());
    }

    /**
     * The place of one agency.
     *
     * @param line stands beside the place in JSON
     */
    record PlaceView(int place, @JsonUnwrapped ReportLineView line) {}
}
