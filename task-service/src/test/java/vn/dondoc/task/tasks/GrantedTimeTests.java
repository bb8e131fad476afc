package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.POLICY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;

/** Ten working days from 27 May 2026 are due on 10 June, twelve on 12 June. What was granted before an amendment stays granted. */
class GrantedTimeTests {
    private static final LocalDate ISSUED = on(27, 5);
    private static final Reason REASON = new Reason("Lý do");
    private static final DeadlineTerms TWELVE_DAYS = days(12);

    private static LocalDate on(int day, int month) {
        return LocalDate.of(2026, month, day);
    }

    private static Instant at(LocalDate day) {
        return VietnamTime.at(day, LocalTime.of(9, 0));
    }

    private static DeadlineTerms days(int days) {
        return new DeadlineTerms(new Deadline.AfterWorkingDays(days, CountedFrom.ISSUE), null, ISSUED);
    }

    private static Task task() {
        Task task = Task.assign(Given.assignment("d1", "1", Given.LEAD), days(10), POLICY, Given.assigner(at(ISSUED)));
        assertThat(dueOn(task)).isEqualTo(on(10, 6));
        return task;
    }

    private static LocalDate dueOn(Task task) {
        return task.state().deadline().dueOn();
    }

    private static void suspend(Task task, LocalDate day) {
        task.suspend(REASON, POLICY, Given.assigner(at(day)));
    }

    private static void resume(Task task, LocalDate day) {
        task.resume(POLICY, Given.assigner(at(day)));
    }

    private static void extend(Task task, LocalDate to, LocalDate day) {
        task.requestExtension(new ExtensionRequest(to, REASON, REASON), POLICY, Given.lead(at(day)));
        int number = task.state().collaboration().extensions().requests().size();
        task.decideExtension(
                number, new ExtensionDecision(Verdict.APPROVE, null, REASON), POLICY, Given.assigner(at(day)));
    }

    private static void amend(Task task, DeadlineTerms terms, LocalDate day) {
        task.amend(task.state().assignment(), terms, REASON, POLICY, Given.assigner(at(day)));
    }

    @Test
    void aSuspensionThatEndedIsAddedToAnAmendedDeadline() {
        Task task = task();
        suspend(task, on(27, 5));
        resume(task, on(3, 6));
        assertThat(dueOn(task)).isEqualTo(on(17, 6));

        amend(task, TWELVE_DAYS, on(4, 6));

        assertThat(dueOn(task)).isEqualTo(on(19, 6));
    }

    @Test
    void aSuspensionThatLastsIsAddedToAnAmendedDeadlineWhenItEnds() {
        Task task = task();
        suspend(task, on(27, 5));
        amend(task, TWELVE_DAYS, on(2, 6));

        resume(task, on(3, 6));

        assertThat(dueOn(task)).isEqualTo(on(19, 6));
    }

    @Test
    void anExtensionThatIsLaterThanAnAmendedDeadlineStays() {
        Task task = task();
        extend(task, on(1, 7), on(28, 5));

        amend(task, TWELVE_DAYS, on(4, 6));

        assertThat(dueOn(task)).isEqualTo(on(1, 7));
    }

    @Test
    void anAmendedDeadlineThatIsLaterThanAnExtensionHolds() {
        Task task = task();
        extend(task, on(15, 6), on(28, 5));

        amend(task, days(20), on(4, 6));

        assertThat(dueOn(task)).isEqualTo(on(24, 6));
    }

    @Test
    void aSuspensionAfterAnExtensionIsAddedToTheExtendedDate() {
        Task task = task();
        extend(task, on(1, 7), on(28, 5));
        suspend(task, on(8, 6));
        amend(task, TWELVE_DAYS, on(9, 6));

        resume(task, on(10, 6));

        assertThat(dueOn(task)).isEqualTo(on(3, 7));
    }

    @Test
    void anExtensionNamesItsDayWithWhatWasGrantedBefore() {
        Task task = task();
        suspend(task, on(27, 5));
        resume(task, on(3, 6));

        extend(task, on(1, 7), on(4, 6));

        assertThat(dueOn(task)).isEqualTo(on(1, 7));
    }

    @Test
    void aDateThatPassesWhileTheClockStandsCanBeAmended() {
        Task task = task();
        suspend(task, on(27, 5));

        // by itself 12 June, which is past; but nobody is late while the clock stands
        amend(task, TWELVE_DAYS, on(22, 6));
        resume(task, on(22, 6));

        // the 18 working days from 27 May to 22 June after 12 June
        assertThat(dueOn(task)).isEqualTo(on(8, 7));
    }
}
