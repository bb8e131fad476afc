package vn.dondoc.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.dondoc.reporting.report.TaskEvents;

class ReportCategoryTests {

    @Test
    void anOpenTaskWithoutADateCountsAsWithoutDeadline() {
        assertThat(of(assigned("d", "1", "a", null))).isEqualTo(ReportCategory.NO_DEADLINE);
        assertThat(of(assigned("d", "1", "a", null).progressed(10))).isEqualTo(ReportCategory.NO_DEADLINE);
    }

    @Test
    void anOpenTaskCountsAsInTimeUntilItsMissIsTold() {
        var task = assigned("d", "1", "a", DUE).acknowledged();

        assertThat(of(task)).isEqualTo(ReportCategory.IN_TIME);
        assertThat(of(task.missed())).isEqualTo(ReportCategory.OVERDUE);
    }

    @Test
    void resultHandedInStaysOpenUntilConfirmed() {
        assertThat(of(assigned("d", "1", "a", DUE).reported(DUE))).isEqualTo(ReportCategory.IN_TIME);
        assertThat(of(assigned("d", "1", "a", DUE).missed().reported(DUE.plusDays(1))))
                .isEqualTo(ReportCategory.OVERDUE);
    }

    @Test
    void completionCountsByTheDayTheResultWasHandedIn() {
        assertThat(of(assigned("d", "1", "a", DUE).reported(DUE).completed()))
                .isEqualTo(ReportCategory.COMPLETED_ON_TIME);
        assertThat(of(assigned("d", "1", "a", DUE)
                        .missed()
                        .reported(DUE.plusDays(1))
                        .completed()))
                .isEqualTo(ReportCategory.COMPLETED_LATE);
    }

    @Test
    void completionWithoutDateIsOnTime() {
        assertThat(of(assigned("d", "1", "a", null).reported(DUE).completed()))
                .isEqualTo(ReportCategory.COMPLETED_ON_TIME);
    }

    @Test
    void anExtensionPutsAnOverdueTaskBackInTimeAndKeepsTheFirstMiss() {
        var extended = assigned("d", "1", "a", DUE).missed().extended(DUE.plusDays(10));

        assertThat(of(extended)).isEqualTo(ReportCategory.IN_TIME);
        assertThat(extended.task().missedOn()).isEqualTo(DUE);
        assertThat(of(extended.reported(DUE.plusDays(10)).completed())).isEqualTo(ReportCategory.COMPLETED_ON_TIME);
    }

    @Test
    void aMissOfTheDateThatWasGrantedIsOverdueAgainAndTheFirstMissStays() {
        var missedTwice =
                assigned("d", "1", "a", DUE).missed().extended(DUE.plusDays(10)).missed();

        assertThat(of(missedTwice)).isEqualTo(ReportCategory.OVERDUE);
        assertThat(missedTwice.task().missedOn()).isEqualTo(DUE);
    }

    @Test
    void completionOfTheDueDayIsLateWhenItsTimeWasMissed() {
        var timed = assigned("d", "1", "a", DUE, LocalTime.NOON).missed().reported(DUE);

        assertThat(of(timed.completed())).isEqualTo(ReportCategory.COMPLETED_LATE);
        assertThat(of(assigned("d", "1", "a", DUE, LocalTime.NOON).reported(DUE).completed()))
                .isEqualTo(ReportCategory.COMPLETED_ON_TIME);
    }

    @Test
    void completionIsLateWhenTheDateInForceWasToldAsMissedWhateverTheDay() {
        // as by an instance whose clock is a minute ahead at midnight
        assertThat(of(assigned("d", "1", "a", DUE).missed().reported(DUE).completed()))
                .isEqualTo(ReportCategory.COMPLETED_LATE);
    }

    @Test
    void aPauseCountsApartFromWhatIsOpen() {
        var suspended = assigned("d", "1", "a", DUE).progressed(10).suspended();

        assertThat(of(suspended)).isEqualTo(ReportCategory.SUSPENDED);
        assertThat(of(suspended.resumed())).isEqualTo(ReportCategory.IN_TIME);
    }

    @Test
    void finishedTasksCountByHowTheyEnded() {
        assertThat(of(assigned("d", "1", "a", DUE).declined())).isEqualTo(ReportCategory.DECLINED);
        assertThat(of(assigned("d", "1", "a", DUE).missed().cancelled())).isEqualTo(ReportCategory.CANCELLED);
    }

    private static ReportCategory of(TaskEvents events) {
        return ReportCategory.of(events.task());
    }
}
