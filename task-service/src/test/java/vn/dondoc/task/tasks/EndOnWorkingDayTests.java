package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;

/** What is due on a day off ends with the next working day: Civil Code 2015, Article 148, paragraph 5. */
class EndOnWorkingDayTests {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 1, 11);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 13);
    private static final Deadline ON_SUNDAY = new Deadline.FixedDate(SUNDAY, null);
    private static final Reason REASON = new Reason("Lý do");

    private static TaskDeadline deadlineOf(Task task) {
        return task.state().deadline();
    }

    private static LocalDate dueOn(Task task) {
        return deadlineOf(task).dueOn();
    }

    private static Instant at(LocalDate day) {
        return VietnamTime.at(day, LocalTime.of(9, 0));
    }

    private static DeadlinePolicy closed(long version, LocalDate from, LocalDate to) {
        return POLICY.by(TestCalendars.shippedWith(version, new AgencyClosure(from, to, "Bão", "H56", null)));
    }

    private static Task amended(Assignment before, Assignment after) {
        Task task = Given.assigned(before, ON_SUNDAY);
        task.amend(after, Given.terms(ON_SUNDAY), REASON, POLICY, assigner(IN_TIME));
        return task;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-11, 2026-01-12", // Sunday
        "2026-01-10, 2026-01-10", // a Saturday that is worked
        "2026-01-17, 2026-01-19", // one that is not
        "2026-02-17, 2026-02-23", // Tết
        "2026-04-25, 2026-04-28", // a weekend and the day in place of a holiday
        "2026-01-09, 2026-01-09"
    })
    void aDateOnADayOffEndsWithTheNextWorkingDay(LocalDate given, LocalDate ends) {
        Task task = Given.assigned(new Deadline.FixedDate(given, null));

        assertThat(dueOn(task)).isEqualTo(ends);
        assertThat(deadlineOf(task).history().originalDate()).isEqualTo(ends);
        assertThat(deadlineOf(task).dueDate().dayOff()).isEqualTo(ends.equals(given) ? null : given);
    }

    @Test
    void remindersAndTheMissGoByTheDayWithWhichTheTimeEnds() {
        Task task = Given.assigned(ON_SUNDAY);

        assertThat(deadlineOf(task).reminders().next())
                .isEqualTo(Given.reminders(POLICY, MONDAY).getFirst());
        assertThat(deadlineOf(task).missedFrom()).hasValue(VietnamTime.endOf(MONDAY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"FLASH", "FLASH_TIMED"})
    void aFlashItemIsDueOnThatVeryDay(Urgency urgency) {
        assertThat(dueOn(Given.assigned(Given.itemOf(urgency, null, List.of()), ON_SUNDAY)))
                .isEqualTo(SUNDAY);
    }

    @Test
    void anItemMeantForThatVeryDayIsDueOnIt() {
        Task task = Given.assignedForTheVeryDay(ON_SUNDAY);

        assertThat(dueOn(task)).isEqualTo(SUNDAY);
        assertThat(deadlineOf(task).dueDate().dayOff()).isNull();
    }

    @Test
    void aProvinceMayKeepTheDayOff() {
        Task task = Task.assign(
                Given.assignment("d1", "1", Given.LEAD),
                Given.terms(ON_SUNDAY),
                POLICY.counting(new CountingPolicy(true, false)),
                assigner(IN_TIME));

        assertThat(dueOn(task)).isEqualTo(SUNDAY);
    }

    @Test
    void theDateOfAnotherDocumentEndsWithAWorkingDay() {
        Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));

        task.resolveReference(SUNDAY, DueDateReason.reference("22498/UBND-THĐT", null), POLICY, assigner(IN_TIME));

        assertThat(dueOn(task)).isEqualTo(MONDAY);
        assertThat(task.resolveReference(
                        SUNDAY, DueDateReason.reference("22498/UBND-THĐT", null), POLICY, assigner(IN_TIME)))
                .isFalse();
    }

    /** The series goes by its dates, wherever the time for each of them ends. */
    @Test
    void eachOccurrenceEndsWithAWorkingDayAndTheSeriesGoesByItsDates() {
        LocalDate saturday = LocalDate.of(2026, 1, 31);
        Task task = Given.assigned(new Deadline.Recurring(saturday, Period.ofMonths(1), null));
        assertThat(dueOn(task)).isEqualTo(LocalDate.of(2026, 2, 2));

        Task next = task.createNextOccurrence(POLICY, assigner(VietnamTime.endOf(saturday)))
                .orElseThrow();

        // the last of February is a Saturday too
        assertThat(next.id().value()).endsWith("@2026-02-28");
        assertThat(dueOn(next)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    /** Added to the Sunday itself, the day would be lost in the weekend. */
    @Test
    void theDaysOfASuspensionAreAddedToTheWorkingDay() {
        Task task = Given.assigned(ON_SUNDAY);
        task.suspend(REASON, POLICY, assigner(at(LocalDate.of(2026, 1, 7))));

        task.resume(POLICY, assigner(at(LocalDate.of(2026, 1, 8))));

        assertThat(dueOn(task)).isEqualTo(TUESDAY);
        assertThat(deadlineOf(task).dueDate().dayOff()).isEqualTo(SUNDAY);
    }

    @Test
    void anExtensionToADayOffIsGrantedUntilTheNextWorkingDay() {
        Task task = Given.inProgress();

        Given.extend(task, SUNDAY);

        assertThat(dueOn(task)).isEqualTo(MONDAY);
        assertThat(deadlineOf(task).dueDate().dayOff()).isEqualTo(SUNDAY);
        assertThat(task.state().collaboration().extensions().requests())
                .singleElement()
                .satisfies(granted -> {
                    assertThat(granted.state()).isEqualTo(ExtensionState.APPROVED);
                    assertThat(granted.proposedDueOn()).isEqualTo(SUNDAY);
                    assertThat(granted.offeredDueOn()).isEqualTo(MONDAY);
                });
    }

    @Test
    void aDateThatTheAssignerSetsEndsWithAWorkingDay() {
        Task task = Given.assigned();
        task.askCoordinator(
                new Coordinator("H56.03", "STC", "Thẩm định", LocalDate.of(2026, 1, 9)), POLICY, assigner(IN_TIME));

        task.setDueDate(SUNDAY, REASON, POLICY, assigner(IN_TIME));

        assertThat(dueOn(task)).isEqualTo(MONDAY);
        assertThat(deadlineOf(task).dueDate().dayOff()).isEqualTo(SUNDAY);
        assertThatThrownBy(() -> task.setDueDate(MONDAY, REASON, POLICY, assigner(IN_TIME)))
                .isInstanceOf(TaskRejected.RuleViolation.class);
    }

    @Test
    void aCalendarMovesTheWorkingDayAndBack() {
        Task task = Given.assigned(ON_SUNDAY);
        var reason = DueDateReason.calendar(2, "Bão");

        task.recalculate(reason, closed(2, MONDAY, MONDAY), assigner(IN_TIME));
        assertThat(dueOn(task)).isEqualTo(TUESDAY);
        task.recalculate(reason, POLICY.by(TestCalendars.shippedWith(3)), assigner(IN_TIME));

        assertThat(dueOn(task)).isEqualTo(MONDAY);
        assertThat(deadlineOf(task).history().changes()).hasSize(2);
    }

    @Test
    void aWorkingDayThatBecomesADayOffMovesTheDate() {
        Task task = Given.assigned();

        task.recalculate(DueDateReason.calendar(2, "Bão"), closed(2, Given.DUE, MONDAY), assigner(IN_TIME));

        assertThat(dueOn(task)).isEqualTo(TUESDAY);
        assertThat(deadlineOf(task).dueDate().dayOff()).isEqualTo(Given.DUE);
    }

    @Test
    void aDateThatIsNoLongerMeantForThatVeryDayEndsWithTheWorkingDayFromThenOn() {
        Assignment usual = Given.itemOf(Urgency.URGENT, null, List.of());
        Assignment exact = Given.itemOf(Urgency.URGENT, true, List.of());

        assertThat(dueOn(amended(exact, usual))).isEqualTo(MONDAY);
        assertThat(dueOn(amended(usual, exact))).isEqualTo(SUNDAY);
        assertThat(dueOn(amended(usual, Given.itemOf(Urgency.FLASH, null, List.of()))))
                .isEqualTo(SUNDAY);
        assertThat(deadlineOf(amended(usual, usual)).history().changes()).isEmpty();
    }

    @Test
    void aPartEndsWithAWorkingDayToo() {
        LocalDate sunday = SUNDAY.plusWeeks(1);
        var asked = new Coordinator("H56.03", "STC", "Thẩm định", SUNDAY);
        Task task = Given.assigned(
                Given.itemOf(Urgency.URGENT, null, List.of(asked)), new Deadline.FixedDate(sunday.plusDays(3), null));

        task.askCoordinator(new Coordinator("H56.04", "STP", "Thẩm định", sunday), POLICY, assigner(IN_TIME));

        assertThat(task.state().parts()).extracting(CoordinatorPart::dueOn).containsExactly(MONDAY, sunday.plusDays(1));
        assertThat(task.state().collaboration().coordinators().deadlines())
                .extracting(it -> it.dueOn())
                .containsExactly(MONDAY, sunday.plusDays(1));
    }

    @Test
    void noPartEndsAfterTheLeadAlsoWhereItsAgencyIsClosed() {
        DeadlinePolicy closed =
                POLICY.by(TestCalendars.shippedWith(1, new AgencyClosure(MONDAY, TUESDAY, "Ngập", "H56.03", null)));
        Task task = Given.assigned(ON_SUNDAY);

        task.askCoordinator(new Coordinator("H56.03", "STC", "Thẩm định", SUNDAY), closed, assigner(IN_TIME));

        assertThat(task.state().parts()).extracting(CoordinatorPart::dueOn).containsExactly(MONDAY);
    }
}
