package vn.dondoc.task.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.amendments.PlannedTaskChange.Kind;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

class AmendedSeriesTests extends AmendedTasks {

    private static final String FIRST = "d1-1-H56.02";
    private static final String SECOND = "d1-1-H56.02@2026-02-15";
    private final CommandContext february = Given.assigner(java.time.Instant.parse("2026-01-16T02:00:00Z"));

    @BeforeEach
    void given() {
        issue(AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Báo cáo tháng", MONTHLY, "H56.02")));
    }

    private void makeSecond() {
        change(
                FIRST,
                task -> tasks.addAll(
                        task.createNextOccurrence(Given.POLICY, february).stream()
                                .toList(),
                        february));
    }

    private void complete(String id) {
        change(id, task -> {
            task.acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
            task.update(Given.progress(100), Given.lead(Given.IN_TIME));
            task.reportResult(Given.result(), Given.POLICY, Given.lead(Given.IN_TIME));
            task.confirm(confirming);
        });
    }

    @Test
    void openOccurrencesFollowAnAmendmentEachToItsOwnDate() {
        makeSecond();
        DeadlineRule tenth = DeadlineRule.recurring(LocalDate.of(2026, 1, 10), Period.ofMonths(1), null);

        confirm(propose(
                2, AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Báo cáo tháng", tenth, "H56.02"))));

        assertThat(task(FIRST).deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(task(SECOND).deadline().dueOn()).isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @Test
    void openOccurrencesAreCancelledWithTheirItem() {
        makeSecond();

        confirm(propose(2, AmendedDirectives.directive("d1", AmendedDirectives.item("2", "Khác", DUE, "H56.02"))));

        assertThat(task(FIRST).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task(SECOND).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task("d1-2-H56.02").status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void ofASeriesThatRecursNoMoreOnlyTheLastOccurrenceStaysOpen() {
        makeSecond();

        confirm(propose(
                2, AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Báo cáo tháng", LATER, "H56.02"))));

        assertThat(task(FIRST).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task(SECOND).deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 20));
    }

    @Test
    void aSeriesWithACompletedOccurrenceEndsWithItsItem() {
        complete(FIRST);

        Amendment proposed =
                propose(2, AmendedDirectives.directive("d1", AmendedDirectives.item("2", "Khác", DUE, "H56.02")));
        assertThat(preview(proposed)).extracting(PlannedTaskChange::kind).containsExactly(Kind.ENDED, Kind.ADDED);
        confirm(proposed);

        assertThat(task(FIRST).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task(FIRST).nextDueAt()).isEmpty();
    }

    @Test
    void aCompletedOccurrencePassesTheNewWordingOn() {
        complete(FIRST);

        confirm(propose(
                2, AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Báo cáo mới", MONTHLY, "H56.02"))));

        assertThat(task(FIRST).assignment().item().text()).isEqualTo("Báo cáo tháng");
        assertThat(task(SECOND).assignment().item().text()).isEqualTo("Báo cáo mới");
        assertThat(task(SECOND).period()).contains(LocalDate.of(2026, 2, 15));
    }

    private static DirectiveFacts monthly(DeadlineRule rule, String... leads) {
        return AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Báo cáo tháng", rule, leads));
    }

    private static CommandContext on(LocalDate day) {
        return Given.assigner(day.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant());
    }

    @Test
    void aSeriesBeginsForALaterLeadWithTheFirstDateAhead() {
        confirm(propose(2, monthly(MONTHLY, "H56.02", "H56.03")), on(LocalDate.of(2026, 6, 10)));

        TaskState added = task("d1-1-H56.03");
        assertThat(added.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(added.deadline().reminders().next().kind()).isEqualTo(ReminderKind.DUE_TODAY);
    }

    @Test
    void aSeriesTurnedFromMonthlyToWeeklyGoesOnWithTheNextDateAhead() {
        makeSecond();
        DeadlineRule weekly = DeadlineRule.recurring(LocalDate.of(2026, 1, 14), Period.ofWeeks(1), null);

        confirm(propose(2, monthly(weekly, "H56.02")), on(LocalDate.of(2026, 1, 20)));

        assertThat(task(FIRST).deadline().dueOn())
                .as("its period is over, and so is its date")
                .isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(task(SECOND).deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 21));
        assertThat(task(SECOND).period()).contains(LocalDate.of(2026, 1, 21));
    }

    @Test
    void aCompletedSeriesGoesOnWhenItsEndIsPutOff() {
        DeadlineRule january =
                DeadlineRule.recurring(LocalDate.of(2026, 1, 15), Period.ofMonths(1), LocalDate.of(2026, 1, 31));
        confirm(propose(2, monthly(january, "H56.02")));
        complete(FIRST);

        confirm(propose(3, monthly(MONTHLY, "H56.02")));

        assertThat(task(SECOND).period()).contains(LocalDate.of(2026, 2, 15));
    }

    /** A sweep may have read the first before it was amended, and store what follows it as it read before. */
    @Test
    void anOccurrenceCreatedBySweepMeanwhileFollowsTheAmendment() {
        tasks.before = () -> {
            VersionedTask asItWas = tasks.find(new TaskId(FIRST)).orElseThrow();
            tasks.addAll(
                    asItWas.task().createNextOccurrence(Given.POLICY, february).stream()
                            .toList(),
                    february);
        };

        confirm(propose(
                2, AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Báo cáo mới", MONTHLY, "H56.02"))));

        assertThat(task(SECOND).assignment().item().text()).isEqualTo("Báo cáo mới");
    }
}
