package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendPeriodTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 27);

    @Test
    void weeksEndOnSundayAndTheLastStepOnTheLastDay() {
        assertThat(ends(TrendStep.WEEK, FRIDAY.plusDays(12)))
                .containsExactly(FRIDAY.plusDays(2), FRIDAY.plusDays(9), FRIDAY.plusDays(12));
    }

    @Test
    void monthsEndOnTheirLastDay() {
        assertThat(ends(TrendStep.MONTH, LocalDate.of(2026, 4, 30)))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }

    @Test
    void oneDayIsOneStep() {
        for (TrendStep step : TrendStep.values()) {
            assertThat(ends(step, FRIDAY)).containsExactly(FRIDAY);
        }
    }

    @Test
    void moreThanAHundredStepsAreTooMany() {
        assertThat(new TrendPeriod(TrendStep.DAY, FRIDAY, FRIDAY.plusDays(99)).isTooLong())
                .isFalse();
        assertThat(new TrendPeriod(TrendStep.DAY, FRIDAY, FRIDAY.plusDays(100)).isTooLong())
                .isTrue();
        assertThat(new TrendPeriod(TrendStep.DAY, LocalDate.MIN, FRIDAY).isTooLong())
                .isTrue();
    }

    private static List<LocalDate> ends(TrendStep by, LocalDate to) {
        return new TrendPeriod(by, FRIDAY, to).ends();
    }
}
