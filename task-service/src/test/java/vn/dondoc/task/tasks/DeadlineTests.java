package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DeadlineRule;

class DeadlineTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);

    @Test
    void isReadFromEachKindOfRuleAndGivesTheRuleBack() {
        assertThat(Deadline.givenBy(DeadlineRule.on(DAY))).isEqualTo(new Deadline.On(DAY));
        assertThat(Deadline.givenBy(DeadlineRule.asSetBy("22498/UBND-THĐT")))
                .isEqualTo(new Deadline.AsSetBy("22498/UBND-THĐT"));
        assertThat(Deadline.givenBy(DeadlineRule.openEnded(Period.ofWeeks(1))))
                .isEqualTo(new Deadline.OpenEnded(Period.ofWeeks(1)));
        assertThat(Deadline.givenBy(DeadlineRule.none())).isEqualTo(new Deadline.None());
        for (DeadlineRule rule : new DeadlineRule[] {
            DeadlineRule.on(DAY),
            DeadlineRule.asSetBy("1/KH-UBND"),
            DeadlineRule.openEnded(Period.ofMonths(1)),
            DeadlineRule.none(),
            new DeadlineRule(DeadlineKind.UNKNOWN, DAY, null, "x", null, null, null, null, null)
        }) {
            assertThat(Deadline.givenBy(rule).rule()).isEqualTo(rule);
        }
    }

    @Test
    void keepsARuleItCannotReadAndWorksLikeNone() {
        var rule = new DeadlineRule(DeadlineKind.UNKNOWN, DAY, null, null, null, null, null, null, null);
        var halfARule = new DeadlineRule(DeadlineKind.DATE, null, null, null, null, null, null, null, null);

        assertThat(Deadline.givenBy(rule)).isEqualTo(new Deadline.Unread(rule));
        assertThat(Deadline.givenBy(rule).date()).isEmpty();
        assertThat(Deadline.givenBy(halfARule)).isEqualTo(new Deadline.Unread(halfARule));
    }

    @Test
    void hasNoDateUntilTheOtherDocumentsDateIsKnown() {
        Schedule waiting = Schedule.of(new Deadline.AsSetBy("22498/UBND-THĐT"));

        assertThat(waiting.dueOn()).isNull();
        assertThat(waiting.missedFrom()).isEmpty();
        assertThat(waiting.isPastOn(LocalDate.MAX)).isFalse();
    }

    @Test
    void isReportedOnMonthlyWhenNoPeriodIsGiven() {
        var rule = new DeadlineRule(DeadlineKind.OPEN_ENDED, null, null, null, null, null, null, null, null);

        assertThat(Deadline.givenBy(rule)).isEqualTo(new Deadline.OpenEnded(Period.ofMonths(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh"})
    void endsAtMidnightInVietnamWhateverTheMachinesZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            Schedule schedule = Schedule.of(new Deadline.On(DAY));

            assertThat(schedule.missedFrom()).contains(Instant.parse("2026-01-09T17:00:00Z"));
            assertThat(OfficialTime.dayOf(Instant.parse("2026-01-09T16:59:59.999Z")))
                    .isEqualTo(DAY);
            assertThat(OfficialTime.dayOf(Instant.parse("2026-01-09T17:00:00Z")))
                    .isEqualTo(DAY.plusDays(1));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void isInclusive() {
        Schedule schedule = Schedule.of(new Deadline.On(DAY));

        assertThat(schedule.isPastOn(DAY)).isFalse();
        assertThat(schedule.isPastOn(DAY.plusDays(1))).isTrue();
    }
}
