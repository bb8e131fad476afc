package vn.dondoc.task.deadline;

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
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.tasks.Given;

class DeadlineTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);

    @Test
    void aDeadlineIsReadFromEachKindOfRuleAndGivesTheRuleBack() {
        assertThat(Deadline.givenBy(DeadlineRule.on(DAY), Urgency.NORMAL)).isEqualTo(new Deadline.FixedDate(DAY, null));
        assertThat(Deadline.givenBy(DeadlineRule.asSetBy("22498/UBND-THĐT"), Urgency.NORMAL))
                .isEqualTo(new Deadline.ByReference("22498/UBND-THĐT"));
        assertThat(Deadline.givenBy(DeadlineRule.openEnded(Period.ofWeeks(1)), Urgency.NORMAL))
                .isEqualTo(new Deadline.OpenEnded(Period.ofWeeks(1)));
        assertThat(Deadline.givenBy(DeadlineRule.none(), Urgency.NORMAL)).isEqualTo(new Deadline.NoDeadline());
        for (DeadlineRule rule : new DeadlineRule[] {
            DeadlineRule.on(DAY),
            DeadlineRule.asSetBy("1/KH-UBND"),
            DeadlineRule.openEnded(Period.ofMonths(1)),
            DeadlineRule.none(),
            new DeadlineRule(DeadlineKind.UNKNOWN, DAY, null, "x", null, null, null, null, null)
        }) {
            assertThat(Deadline.givenBy(rule, Urgency.NORMAL).rule()).isEqualTo(rule);
        }
    }

    @Test
    void anUnsupportedRuleIsKeptAndActsLikeNoDeadline() {
        var rule = new DeadlineRule(DeadlineKind.UNKNOWN, DAY, null, null, null, null, null, null, null);
        var halfARule = new DeadlineRule(DeadlineKind.DATE, null, null, null, null, null, null, null, null);

        assertThat(Deadline.givenBy(rule, Urgency.NORMAL)).isEqualTo(new Deadline.Unsupported(rule));
        assertThat(Deadline.givenBy(halfARule, Urgency.NORMAL)).isEqualTo(new Deadline.Unsupported(halfARule));
    }

    @Test
    void aDeadlineByReferenceHasNoDateUntilTheOtherDocumentsDateIsKnown() {
        TaskDeadline waiting = scheduled(new Deadline.ByReference("22498/UBND-THĐT"));

        assertThat(waiting.dueOn()).isNull();
        assertThat(waiting.missedFrom()).isEmpty();
        assertThat(waiting.isPastAt(Instant.MAX)).isFalse();
    }

    @Test
    void anOpenEndedDeadlineWithoutPeriodUsesTheDefaultOne() {
        var rule = new DeadlineRule(DeadlineKind.OPEN_ENDED, null, null, null, null, null, null, null, null);

        assertThat(Deadline.givenBy(rule, Urgency.NORMAL)).isEqualTo(new Deadline.OpenEnded(null));
        assertThat(scheduled(new Deadline.OpenEnded(null)).reportingPeriod()).isEqualTo(Period.ofMonths(1));
    }

    /** An event that says so is handled all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"P999999999Y", "P300000000Y", "P2147483647D", "P-2147483647M", "P0D"})
    void aReportingPeriodThatCannotBeCountedIsNone(String period) {
        assertThat(Deadline.givenBy(DeadlineRule.openEnded(Period.parse(period)), Urgency.NORMAL))
                .isEqualTo(new Deadline.OpenEnded(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh"})
    void aDueDateEndsAtMidnightInVietnamWhateverTheMachinesZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            TaskDeadline deadline = scheduled(new Deadline.FixedDate(DAY, null));

            assertThat(deadline.missedFrom()).contains(Instant.parse("2026-01-09T17:00:00Z"));
            assertThat(VietnamTime.dayOf(Instant.parse("2026-01-09T16:59:59.999Z")))
                    .isEqualTo(DAY);
            assertThat(VietnamTime.dayOf(Instant.parse("2026-01-09T17:00:00Z"))).isEqualTo(DAY.plusDays(1));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aDueDateIsInclusive() {
        TaskDeadline deadline = scheduled(new Deadline.FixedDate(DAY, null));

        assertThat(deadline.isPastAt(Instant.parse("2026-01-09T16:59:59.999Z"))).isFalse();
        assertThat(deadline.isPastAt(Instant.parse("2026-01-09T17:00:00Z"))).isTrue();
    }

    private static TaskDeadline scheduled(Deadline deadline) {
        return Given.assigned(deadline).state().deadline();
    }
}
