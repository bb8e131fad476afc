package vn.dondoc.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reporting.calendar.WorkingDays;

class ReportPeriodTests {
    private static final CutOff FIFTH = new CutOff(5);

    @ParameterizedTest
    @CsvSource({
        "2026-02,MONTH,2026-02-01,2026-02-28",
        "2024-02,MONTH,2024-02-01,2024-02-29",
        "2026-12,MONTH,2026-12-01,2026-12-31",
        "2026-Q1,QUARTER,2026-01-01,2026-03-31",
        "2026-Q4,QUARTER,2026-10-01,2026-12-31",
        "2026-H1,HALF_YEAR,2026-01-01,2026-06-30",
        "2026-H2,HALF_YEAR,2026-07-01,2026-12-31",
        "2026,YEAR,2026-01-01,2026-12-31"
    })
    void aPeriodIsNamedByItsYearAndItsPlaceInIt(String id, PeriodKind kind, LocalDate from, LocalDate to) {
        ReportPeriod period = ReportPeriod.of(id).orElseThrow();

        assertThat(period).isEqualTo(new ReportPeriod(kind, from));
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-00",
                "2026-13",
                "2026-3",
                "2026-Q0",
                "2026-Q5",
                "2026-H3",
                "2026-q1",
                "26",
                "0026",
                "2026-03-01",
                "2026-03\n",
                "٢٠٢٦"
            })
    void whatIsWrittenOtherwiseNamesNoPeriod(String id) {
        assertThat(ReportPeriod.of(id)).isEmpty();
    }

    @Test
    void theCutOffIsInTheMonthAfterAndMovesToAWorkingDay() {
        var week = new WorkingDays(Set.of(), Set.of());

        assertThat(cutOff("2026-01", week)).isEqualTo("2026-02-05");
        assertThat(cutOff("2026-Q1", week)).as("the fifth is a Sunday").isEqualTo("2026-04-06");
        assertThat(cutOff("2026-Q1", new WorkingDays(Set.of("2026-04-06"), Set.of())))
                .isEqualTo("2026-04-07");
        assertThat(cutOff("2026-Q1", new WorkingDays(Set.of(), Set.of("2026-04-05"))))
                .as("a Sunday that is worked")
                .isEqualTo("2026-04-05");
        assertThat(cutOff("2026", week)).isEqualTo("2027-01-05");
    }

    private static LocalDate cutOff(String period, WorkingDays calendar) {
        return FIFTH.of(ReportPeriod.of(period).orElseThrow(), calendar);
    }

    @Test
    void aDayThatNotEveryMonthHasIsNoCutOff() {
        for (int day : List.of(0, 29)) {
            assertThatThrownBy(() -> new CutOff(day)).hasMessageContaining("cut-off-day");
        }
    }
}
