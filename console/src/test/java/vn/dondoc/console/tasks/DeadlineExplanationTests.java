package vn.dondoc.console.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.console.tasks.DeadlineExplanation.Counting;
import vn.dondoc.console.tasks.DeadlineExplanation.Day;
import vn.dondoc.console.tasks.DeadlineExplanation.DayOff;

class DeadlineExplanationTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);

    @Test
    void theStripShowsEachDayCountedOrSkippedUntilTheDueDate() {
        var skipped = List.of(new DayOff(FRIDAY.plusDays(1), "Thứ bảy"), new DayOff(FRIDAY.plusDays(2), "Chủ nhật"));
        DeadlineExplanation explanation = explained(new Counting(FRIDAY, 2, FRIDAY.plusDays(4), skipped));

        assertThat(explanation.days(FRIDAY.plusDays(3)))
                .containsExactly(
                        new Day(FRIDAY.plusDays(1), null, "Thứ bảy", false, false),
                        new Day(FRIDAY.plusDays(2), null, "Chủ nhật", false, false),
                        new Day(FRIDAY.plusDays(3), 1, null, true, false),
                        new Day(FRIDAY.plusDays(4), 2, null, false, true));
    }

    @Test
    void aDateThatWasGivenNeedsNoStrip() {
        assertThat(explained(null).days(FRIDAY)).isEmpty();
    }

    private static DeadlineExplanation explained(Counting counting) {
        return new DeadlineExplanation(
                "WORKING_DAYS", "", counting, List.of(), null, null, false, null, null, null, List.of());
    }
}
