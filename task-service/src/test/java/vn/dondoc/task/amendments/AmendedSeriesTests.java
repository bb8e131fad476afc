package vn.dondoc.task.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.task.amendments.TaskChange.Kind;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.TaskStatus;

class AmendedSeriesTests extends AmendedTasks {

    private static final String FIRST = "d1-1-H56.02";
    private static final String SECOND = "d1-1-H56.02@2026-02-15";
    private final Moment february = Given.assigner(java.time.Instant.parse("2026-01-16T02:00:00Z"));

    @BeforeEach
    void given() {
        issue(Amended.directive("d1", Amended.item("1", "Báo cáo tháng", MONTHLY, "H56.02")));
    }

    private void makeSecond() {
        change(
                FIRST,
                task -> tasks.addAll(
                        task.clock(Given.TIME).makeNextOccurrence(february).stream()
                                .toList(),
                        february));
    }

    private void complete(String id) {
        change(id, task -> {
            task.acknowledge(Given.TIME, Given.lead(Given.IN_TIME));
            task.update(Given.progress(100), Given.lead(Given.IN_TIME));
            task.report(Given.result(), Given.TIME, Given.lead(Given.IN_TIME));
            task.confirm(Given.TIME, confirming);
        });
    }

    @Test
    void thatAreOpenFollowEachToItsOwnDate() {
        makeSecond();
        DeadlineRule tenth = DeadlineRule.recurring(LocalDate.of(2026, 1, 10), Period.ofMonths(1), null);

        confirm(propose(2, Amended.directive("d1", Amended.item("1", "Báo cáo tháng", tenth, "H56.02"))));

        assertThat(task(FIRST).schedule().dueOn()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(task(SECOND).schedule().dueOn()).isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @Test
    void thatAreOpenAreCancelledWithTheirItem() {
        makeSecond();

        confirm(propose(2, Amended.directive("d1", Amended.item("2", "Khác", DUE, "H56.02"))));

        assertThat(task(FIRST).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task(SECOND).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task("d1-2-H56.02").status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void thatRecursNoMoreLeaveOnlyTheLast() {
        makeSecond();

        confirm(propose(2, Amended.directive("d1", Amended.item("1", "Báo cáo tháng", LATER, "H56.02"))));

        assertThat(task(FIRST).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task(SECOND).schedule().dueOn()).isEqualTo(LocalDate.of(2026, 1, 20));
    }

    @Test
    void thatAreCompletedEndTheirSeriesWithTheItem() {
        complete(FIRST);

        Amendment proposed = propose(2, Amended.directive("d1", Amended.item("2", "Khác", DUE, "H56.02")));
        assertThat(preview(proposed)).extracting(TaskChange::kind).containsExactly(Kind.ENDED, Kind.ADDED);
        confirm(proposed);

        assertThat(task(FIRST).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task(FIRST).nextDue()).isEmpty();
    }

    @Test
    void thatAreCompletedPassTheNewWordingOn() {
        complete(FIRST);

        confirm(propose(2, Amended.directive("d1", Amended.item("1", "Báo cáo mới", MONTHLY, "H56.02"))));

        assertThat(task(FIRST).assignment().itemText()).isEqualTo("Báo cáo tháng");
        assertThat(task(SECOND).assignment().itemText()).isEqualTo("Báo cáo mới");
        assertThat(task(SECOND).schedule().dueOn()).isEqualTo(LocalDate.of(2026, 2, 15));
    }
}
