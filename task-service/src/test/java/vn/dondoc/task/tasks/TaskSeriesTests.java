package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;

class TaskSeriesTests {
    private static final Reason REASON = new Reason("Chờ hướng dẫn của Bộ");

    private final Deadline monthly = new Deadline.Recurring(LocalDate.of(2025, 12, 31), Period.ofMonths(1), null);

    private static Instant at(String vietnameseTime) {
        return LocalDateTime.parse(vietnameseTime).atZone(VietnamTime.ZONE).toInstant();
    }

    private static LocalDate dueOn(Task task) {
        return task.state().deadline().dueOn();
    }

    private static Task next(Task task, String now) {
        return task.createNextOccurrence(POLICY, assigner(at(now))).orElseThrow();
    }

    @Test
    void aSeriesGoesOnAcrossTheYearAndFebruary() {
        Task task = Given.assigned(monthly);
        assertThat(task.createNextOccurrence(POLICY, assigner(at("2025-12-31T23:59"))))
                .isEmpty();

        Task january = next(task, "2026-01-01T00:00");
        Task february = next(january, "2026-02-01T00:00");
        Task march = next(february, "2026-03-01T00:00");

        assertThat(List.of(dueOn(january), dueOn(february), dueOn(march)))
                // the last of January and of February are Saturdays
                .containsExactly(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));
        assertThat(march.id().value()).isEqualTo("d1-1-" + LEAD + "@2026-03-31");
        assertThat(march.state().series().first()).hasToString("d1-1-" + LEAD);
    }

    @Test
    void eachOccurrenceIsCreatedOnce() {
        Task task = Given.assigned(monthly);
        next(task, "2026-01-01T00:00");

        assertThat(task.createNextOccurrence(POLICY, assigner(at("2026-01-01T00:00"))))
                .isEmpty();
    }

    @Test
    void aSeriesEndsWithItsLastDayAndWithItsDirective() {
        Task last = Given.assigned(new Deadline.Recurring(DUE, Period.ofMonths(1), DUE.plusDays(20)));
        Task cancelled = Given.assigned(monthly);
        cancelled.cancel(Cancellation.revocation(REASON), POLICY, assigner(IN_TIME));

        Instant later = at("2026-06-01T00:00");
        assertThat(last.createNextOccurrence(POLICY, assigner(later))).isEmpty();
        assertThat(cancelled.createNextOccurrence(POLICY, assigner(later))).isEmpty();
    }

    @Test
    void aSeriesGoesOnAfterAWithdrawnOccurrence() {
        Task withdrawn = Given.assigned(new Deadline.Recurring(DUE, Period.ofMonths(1), null));
        withdrawn.withdraw(REASON, POLICY, assigner(IN_TIME));

        assertThat(withdrawn.state().nextDueAt()).contains(VietnamTime.endOf(DUE));
        assertThat(dueOn(next(withdrawn, "2026-01-10T00:00"))).isEqualTo(DUE.plusMonths(1));
    }

    @Test
    void aSeriesGoesOnAfterACompletedOccurrence() {
        Task done = Given.assigned(monthly);
        done.acknowledge(POLICY, lead(at("2025-12-30T08:00")));
        done.update(Given.progress(100), lead(at("2025-12-30T08:00")));
        done.reportResult(Given.result(), POLICY, lead(at("2025-12-30T08:00")));
        done.confirm(assigner(at("2025-12-30T08:00")));

        assertThat(done.state().nextDueAt()).contains(at("2026-01-01T00:00"));
        assertThat(done.createNextOccurrence(POLICY, assigner(at("2026-01-01T00:00"))))
                .isPresent();
    }

    /** Nobody could have done anything in the periods that ended while the clock stood, so they are not missed afterwards. */
    @Test
    void aSeriesSkipsThePeriodsThatEndedDuringASuspension() {
        Task task = Given.assigned(new Deadline.Recurring(DUE, Period.ofMonths(1), null));
        task.suspend(REASON, POLICY, assigner(at("2026-01-07T10:00")));

        task.resume(POLICY, assigner(at("2026-03-20T10:00")));

        Task april = next(task, "2026-03-20T10:00");
        assertThat(dueOn(task)).isAfter(LocalDate.of(2026, 3, 20));
        assertThat(dueOn(april)).isEqualTo(LocalDate.of(2026, 4, 9));
    }

    @Test
    void coordinatorsAreAskedAsLongBeforeEachDateAsBeforeTheFirst() {
        var helper = new Coordinator("H56.09", "Sở Tài chính", "Số liệu", DUE.minusDays(4));
        Assignment assignment = Given.assignment("d1", "1", LEAD, List.of(helper));
        Task first = Given.assigned(assignment, new Deadline.Recurring(DUE, Period.ofMonths(1), null));

        Task february = next(first, "2026-01-10T00:00");
        Task march = next(february, "2026-02-10T00:00");

        assertThat(partDueOn(first)).isEqualTo(DUE.minusDays(4));
        assertThat(partDueOn(february)).isEqualTo(LocalDate.of(2026, 2, 5));
        assertThat(partDueOn(march)).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    private static LocalDate partDueOn(Task task) {
        return task.state().collaboration().coordinators().all().getFirst().dueOn();
    }

    @Test
    void occurrencesHaveDifferentIdsWhenDatesWereBroughtForward() {
        TaskId second = new TaskId("d1-1-H56.02@2026-01-19");

        assertThat(second.next("d1-1-H56.02", LocalDate.of(2026, 1, 26)).value())
                .isEqualTo("d1-1-H56.02@2026-01-26");
        assertThat(second.next("d1-1-H56.02", LocalDate.of(2026, 1, 19)).value())
                .isEqualTo("d1-1-H56.02@2026-01-19@2026-01-19");
    }
}
