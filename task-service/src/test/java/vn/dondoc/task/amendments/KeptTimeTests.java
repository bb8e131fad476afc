package vn.dondoc.task.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;

/** The preview of an amendment says what a task that stands still will be granted on top of the new date. */
class KeptTimeTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private static List<Finding> keptBy(Task task, DeadlinePolicy policy) {
        return GrantedTime.findingsOf(task.state(), task.state().assignment().calculator(policy, IN_TIME));
    }

    @Test
    void aSuspendedTaskWillGetTheDaysOfItsSuspension() {
        assertThat(keptBy(Given.suspended(), POLICY)).containsExactly(Finding.of("amendment.kept.suspended", TODAY));
    }

    @Test
    void aResultThatWaitsWillGetTheDaysOfWaitingIfItIsReturned() {
        assertThat(keptBy(Given.reported(), POLICY)).containsExactly(Finding.of("amendment.kept.waiting", TODAY));
    }

    @Test
    void aResultThatWaitsIsPromisedNothingWhereWaitingIsNotAdded() {
        assertThat(keptBy(Given.reported(), POLICY.counting(new CountingPolicy(false, true))))
                .isEmpty();
    }
}
