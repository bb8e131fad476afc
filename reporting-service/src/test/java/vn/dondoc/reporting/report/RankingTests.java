package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;

class RankingTests {
    @Test
    void thoseWithTheSameRateShareAPlaceAndTheNextCountsAllBeforeIt() {
        var ranking = rank(1, line("a", 1, 1), line("b", 5, 0), line("c", 2, 2), line("d", 1, 3), line("e", 4, 4));

        assertThat(ranking.places())
                .extracting(Ranking.Place::place, place -> place.line().key())
                .containsExactly(tuple(1, "b"), tuple(2, "e"), tuple(2, "c"), tuple(2, "a"), tuple(5, "d"));
    }

    @Test
    void whoHasTooFewDueTasksIsNotRanked() {
        var ranking = rank(3, line("a", 2, 0), line("b", 2, 1), line("c", 0, 0));

        assertThat(ranking.places()).extracting(place -> place.line().key()).containsExactly("b");
        assertThat(ranking.unranked()).extracting(ReportLine::key).containsExactly("a", "c");
    }

    @Test
    void whoeverHasNothingDueHasNoRate() {
        assertThat(rank(1, line("a", 0, 0)).places()).isEmpty();
    }

    private static Ranking rank(int least, ReportLine... lines) {
        var total = new ReportLine(
                new ReportSubject.AllTasks(),
                Slice.EVERYTHING,
                Counts.sum(Stream.of(lines).map(ReportLine::counts).toList()));
        return Ranking.of(new Report(new AsOf(null, null, Map.of(), null), total, List.of(lines)), least);
    }

    private static ReportLine line(String agency, long done, long overdue) {
        return new ReportLine(
                new ReportSubject.OfAgency(new Agency(agency, agency, AgencyLevel.COMMUNE)),
                Slice.EVERYTHING,
                new Counts(
                        Map.of(
                                ReportCategory.COMPLETED_ON_TIME,
                                done,
                                ReportCategory.OVERDUE,
                                overdue,
                                ReportCategory.IN_TIME,
                                9L),
                        0));
    }
}
