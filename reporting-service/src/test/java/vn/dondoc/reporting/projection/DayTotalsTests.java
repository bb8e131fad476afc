package vn.dondoc.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DayTotalsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aDayIsTheSumOfYearsMonthsAndDaysUntilIt() {
        assertThat(DayTotals.idsUntil(DAY, "all"))
                .contains("1970:all", "2025:all", "2026-01:all", "2026-02:all", "2026-03-01:all", "2026-03-02:all")
                .doesNotContain("2026:all", "2026-03:all")
                .hasSize(2026 - 1970 + 2 + 2);
    }

    @Test
    void eachDayIsInTheSumExactlyOnceFromThenOnAndNeverBefore() {
        for (LocalDate until = DAY.minusDays(400); until.isBefore(DAY.plusDays(400)); until = until.plusDays(7)) {
            var found = new HashSet<>(DayTotals.idsUntil(until, "all"));
            found.retainAll(new HashSet<>(DayTotals.idsOf(DAY, "all")));

            assertThat(found).as("until %s", until).hasSize(until.isBefore(DAY) ? 0 : 1);
        }
    }

    @Test
    void changesAreSummedLineByLine() {
        var one = new Document("_id", "a")
                .append("counts", new Document("OVERDUE", 3L))
                .append("agencies", new Document("x", new Document("OVERDUE", 3)));
        var other = new Document("counts", new Document("OVERDUE", -1L).append("IN_TIME", 1L));

        assertThat(DayTotals.sum(List.of(one, other)))
                .isEqualTo(new Document("counts", new Document("OVERDUE", 2L).append("IN_TIME", 1L))
                        .append("agencies", new Document("x", new Document("OVERDUE", 3L))));
    }
}
