package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.context;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateReason;

/** The date of a part goes with that of the lead, whatever moves it. */
class PartDatesTests {
    private static final Reason REASON = new Reason("Cần sớm hơn");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 13);
    private static final Coordinator JUSTICE = new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", FRIDAY);

    private static Task helped(Deadline rule) {
        return Given.assigned(Given.assignment("d1", "1", LEAD, List.of(JUSTICE)), rule);
    }

    private static Task helpedUntilFriday() {
        return helped(new Deadline.FixedDate(FRIDAY, null));
    }

    private static LocalDate partDueOn(Task task) {
        return task.state().parts().getFirst().dueOn();
    }

    @Nested
    class NoPartIsDueAfterItsLead {
        @Test
        void aPartIsDueWithTheLeadWhenTheAcknowledgementSetsItsDate() {
            Task task = helped(new Deadline.AfterWorkingDays(8, CountedFrom.ACKNOWLEDGEMENT));
            assertThat(partDueOn(task)).isEqualTo(FRIDAY);
            task.takeEvents();

            task.acknowledge(POLICY, lead(IN_TIME));

            assertThat(task.state().deadline().dueOn()).isEqualTo(WEDNESDAY);
            assertThat(partDueOn(task)).isEqualTo(WEDNESDAY);
            assertThat(task.takeEvents().getLast())
                    .isInstanceOfSatisfying(TaskEvent.CoordinationUpdated.class, updated -> {
                        assertThat(updated.part().state()).isEqualTo(PartState.ASKED);
                        assertThat(updated.cause()).isEqualTo(CoordinationCause.DUE_DATE_CHANGED);
                    });
            assertThat(task.latestHistory().getLast().content().fact().code()).isEqualTo("history.coordination.moved");
        }

        @Test
        void aPartIsDueWithTheLeadWhenAnotherDocumentSetsAnEarlierDate() {
            Task task = helped(new Deadline.ByReference("22498/UBND-THĐT"));

            task.resolveReference(
                    WEDNESDAY, DueDateReason.reference("22498/UBND-THĐT", "Đã có"), POLICY, assigner(IN_TIME));

            assertThat(partDueOn(task)).isEqualTo(WEDNESDAY);
        }

        @Test
        void aPartIsDueWithTheLeadWhenTheAssignerSetsAnEarlierDate() {
            Task task = helpedUntilFriday();
            task.contribute(1, new Contribution("Đang xem", false), context("H56.09", OfficialRole.OFFICER, IN_TIME));

            task.setDueDate(WEDNESDAY, REASON, POLICY, assigner(IN_TIME));

            assertThat(partDueOn(task)).isEqualTo(WEDNESDAY);
            CoordinatorPart part = task.state().parts().getFirst();
            assertThat(part.state()).isEqualTo(PartState.IN_PROGRESS);
            assertThat(part.contribution()).isEqualTo("Đang xem");
        }

        @Test
        void aPartIsDueWithTheLeadWhenATransferComesWithAnEarlierDate() {
            Task task = helpedUntilFriday();

            task.transfer(new Handover("H56.03", REASON, WEDNESDAY, false), POLICY, assigner(IN_TIME));

            assertThat(partDueOn(task)).isEqualTo(WEDNESDAY);
        }

        /** Whom the directive does not name an amendment tells of the new date, after what it says itself. */
        @Test
        void aPartIsDueWithTheLeadWhenAnAmendmentBringsItForward() {
            Task task = Given.assigned(new Deadline.FixedDate(FRIDAY, null));
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));
            task.takeEvents();

            task.amend(
                    task.state().assignment(),
                    Given.terms(new Deadline.FixedDate(WEDNESDAY, null)),
                    REASON,
                    POLICY,
                    assigner(IN_TIME));

            assertThat(partDueOn(task)).isEqualTo(WEDNESDAY);
            assertThat(task.takeEvents())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("DueDateChanged", "Amended", "CoordinationUpdated");
        }

        @Test
        void aPartThatIsDoneKeepsItsDateWhenTheLeadsMoves() {
            Task task = helpedUntilFriday();
            task.contribute(1, new Contribution("Xong", true), context("H56.09", OfficialRole.OFFICER, IN_TIME));

            task.setDueDate(WEDNESDAY, REASON, POLICY, assigner(IN_TIME));

            assertThat(partDueOn(task)).isEqualTo(FRIDAY);
        }

        @Test
        void noPartMissesADateThatHadPassedWhenItMovedWithTheLeads() {
            Instant late = Instant.parse("2026-01-15T02:00:00Z");
            Task task = helped(new Deadline.ByReference("22498/UBND-THĐT"));
            task.resolveReference(TUESDAY, DueDateReason.reference("22498/UBND-THĐT", "Đã có"), POLICY, assigner(late));
            task.takeEvents();

            task.sendDueReminders(POLICY, assigner(late));

            assertThat(partDueOn(task)).isEqualTo(TUESDAY);
            assertThat(task.takeEvents()).noneMatch(TaskEvent.PartReminded.class::isInstance);
        }
    }

    /** Of a part due on Friday 16 January, a week before the lead; the clock stands from Wednesday 14 until Monday 26. */
    @Nested
    class TimeWhenTheClockStoodIsNobodysFault {
        private static final LocalDate WEEK_LATER = LocalDate.of(2026, 1, 23);
        private static final Instant STOPPED = Instant.parse("2026-01-14T03:00:00Z");
        private static final Instant AGAIN = Instant.parse("2026-01-26T02:00:00Z");
        /** Eight working days later. */
        private static final LocalDate GRANTED = LocalDate.of(2026, 1, 28);

        private static Task helpedForAWeekLess() {
            Task task = helped(new Deadline.FixedDate(WEEK_LATER, null));
            task.acknowledge(POLICY, lead(IN_TIME));
            return task;
        }

        private static Task reported() {
            Task task = helpedForAWeekLess();
            task.reportResult(Given.result(), POLICY, lead(STOPPED));
            return task;
        }

        private static void assertNothingIsTold(Task task) {
            task.takeEvents();
            task.sendDueReminders(POLICY, assigner(AGAIN));
            assertThat(task.takeEvents()).noneMatch(TaskEvent.PartReminded.class::isInstance);
        }

        @Test
        void aPartOfATaskThatIsReopenedAndSentBackHasTheDays() {
            Task task = reported();
            task.confirm(assigner(STOPPED));

            task.reopen(REASON, assigner(AGAIN));
            task.returnResult(REASON, POLICY, assigner(AGAIN));

            assertThat(partDueOn(task)).isEqualTo(GRANTED);
            assertNothingIsTold(task);
        }

        @Test
        void aPartOfATaskThatWasSuspendedHasTheDaysAndIsTold() {
            Task task = helpedForAWeekLess();
            task.suspend(REASON, POLICY, assigner(STOPPED));
            task.takeEvents();

            task.resume(POLICY, assigner(AGAIN));

            assertThat(partDueOn(task)).isEqualTo(GRANTED);
            assertThat(task.takeEvents().getLast())
                    .isInstanceOfSatisfying(
                            TaskEvent.CoordinationUpdated.class,
                            updated -> assertThat(updated.cause()).isEqualTo(CoordinationCause.DUE_DATE_CHANGED));
            assertNothingIsTold(task);
        }

        @Test
        void aPartOfATaskThatItsLeadDeclinedHasTheDaysUntilTheLeadsDate() {
            Task task = helped(new Deadline.FixedDate(LocalDate.of(2026, 1, 27), null));
            task.decline(REASON, POLICY, lead(STOPPED));

            task.insist(REASON, POLICY, assigner(AGAIN));

            assertThat(partDueOn(task)).isEqualTo("2026-01-27");
            assertNothingIsTold(task);
        }

        /** Nothing is added to the lead's date, which has passed; that is not the doing of who coordinates. */
        @Test
        void aPartOfAResultThatItsLeadWithdrawsIsNotMissedMeanwhile() {
            Task task = reported();

            task.withdrawResult(REASON, POLICY, lead(AGAIN));

            assertThat(partDueOn(task)).isEqualTo(WEEK_LATER);
            assertNothingIsTold(task);
        }

        @Test
        void aPartThatWasMissedBeforeTheClockStoppedStaysSo() {
            Task task = helpedForAWeekLess();
            task.suspend(REASON, POLICY, assigner(Instant.parse("2026-01-19T03:00:00Z")));

            task.resume(POLICY, assigner(AGAIN));

            assertThat(partDueOn(task)).isEqualTo(FRIDAY);
            task.sendDueReminders(POLICY, assigner(AGAIN));
            assertThat(task.takeEvents()).anyMatch(TaskEvent.PartReminded.class::isInstance);
        }
    }
}
