package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.platform.access.AgencyScope.ALL;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Topics;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;

/** The figures everyone publishes: 21,914 = 16,051 (14,068 + 1,983) + 5,863 (5,640 + 223). */
class PublishedFiguresIT {
    private static final int ALL_TASKS = 21_914;
    /** All are assigned on the first day; the results are handed in and confirmed later. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    private static final StoredReports STORED = new StoredReports();
    private static final TaskLog LOG = new TaskLog(Topics.PARTITIONS);
    private static final ReportQueries REPORTS = new ReportQueries(STORED.database(), new Agencies(STORED.database()));

    @BeforeAll
    static void project() {
        send(14_068, task -> task.onDay(20).reported(DUE).onDay(31).completed());
        send(
                1_983,
                task -> task.onDay(31)
                        .missed()
                        .reported(DUE.plusDays(3))
                        .onDay(40)
                        .completed());
        send(5_640, UnaryOperator.identity());
        send(223, task -> task.onDay(31).missed());
        var instance = new Instance(STORED.database(), LOG);
        IntStream.range(0, Topics.PARTITIONS).forEach(instance::takeOver);
        while (instance.isBehind()) {
            instance.poll(2_000);
        }
    }

    private static void send(int tasks, UnaryOperator<TaskEvents> life) {
        IntStream.range(0, tasks)
                .mapToObj(i -> assigned("d" + i % 5, i + "/" + tasks, "H56." + i % 40, DUE))
                .map(life)
                .forEach(task -> task.all().forEach(LOG::send));
    }

    @AfterAll
    static void close() {
        STORED.close();
    }

    @Test
    void publishedFiguresReconcile() {
        Counts counts = REPORTS.summary(ALL, null).total().counts();

        assertThat(counts.byCategory())
                .containsEntry(ReportCategory.IN_TIME, 5_640L)
                .containsEntry(ReportCategory.OVERDUE, 223L)
                .containsEntry(ReportCategory.COMPLETED_ON_TIME, 14_068L)
                .containsEntry(ReportCategory.COMPLETED_LATE, 1_983L);
        assertThat(counts.total()).isEqualTo(ALL_TASKS);
        assertThat(counts.rate()).isEqualTo(new BigDecimal("0.9863"));
    }

    @Test
    void linesSumToTheTotalByNowAndAtTheEndOfPastDays() {
        for (LocalDate day : new LocalDate[] {null, FIRST_DAY, FIRST_DAY.plusDays(31), FIRST_DAY.plusDays(39)}) {
            assertThat(sum(REPORTS.byAgency(null, false, ALL, day))).isEqualTo(ALL_TASKS);
            assertThat(sum(REPORTS.byDirective(null, 500, ALL, day))).isEqualTo(ALL_TASKS);
        }
    }

    @Test
    void tasksAndTotalsAreThoseOfTheEvents() {
        STORED.assertExactNow(new Truth(LOG.events()));
    }

    @Test
    void trendsEndWithTheSameFigures() {
        var trends = new TrendQueries(STORED.database());
        LocalDate last = FIRST_DAY.plusDays(70);
        for (TrendStep step : TrendStep.values()) {
            var points = trends.trend(new TrendPeriod(step, FIRST_DAY, last), null, null, ALL)
                    .points();

            assertThat(points.getLast().counts())
                    .isEqualTo(REPORTS.summary(ALL, null).total().counts());
            assertThat(points.getFirst().before().total()).isZero();
            assertThat(points.stream()
                            .mapToLong(point ->
                                    point.counts().minus(point.before()).of(ReportCategory.COMPLETED_LATE))
                            .sum())
                    .isEqualTo(1_983);
        }
    }

    private static long sum(Report report) {
        return report.lines().stream().mapToLong(line -> line.counts().total()).sum();
    }
}
