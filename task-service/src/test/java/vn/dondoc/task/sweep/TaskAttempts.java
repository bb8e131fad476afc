package vn.dondoc.task.sweep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;

/** All that officials may try with a task, at any time. */
final class TaskAttempts {
    /** What a look at the clock may tell before the step itself. */
    static final String LOOK =
            "((DUE_DATE_CHANGED|COORDINATION_UPDATED|DUE_SOON|DUE_TODAY|DEADLINE_MISSED|ESCALATED) )*";

    static final String OTHER_LEAD = "H56.03";
    private static final String PARTS = "(COORDINATION_UPDATED )*";
    private static final String MOVE = "(DUE_DATE_CHANGED )?" + PARTS;
    private static final String LAPSE = "(EXTENSION_DECIDED )?";
    private static final String PERSON = "PERSON_IN_CHARGE_CHANGED ";
    private static final Reason REASON = new Reason("Lý do");
    private static final List<Verdict> VERDICTS = List.of(Verdict.APPROVE, Verdict.REFUSE, Verdict.COUNTER);

    private TaskAttempts() {}

    /**
     * One of them.
     *
     * @param tellsAMiss whether a miss that no sweep saw yet must come first
     * @param kinds of events that follow when it is not refused
     */
    record Attempt(boolean byLead, boolean tellsAMiss, String kinds, Act act) {}

    /** What is done. */
    @FunctionalInterface
    interface Act {
        void take(Task task, DeadlinePolicy policy, CommandContext now, int number);
    }

    /** What happens often is there more than once. */
    static List<Attempt> all() {
        return Stream.of(work(), work().limit(2), requests(), answers(), decisions(), parts())
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<Attempt> work() {
        return Stream.of(
                lead("ACKNOWLEDGED " + MOVE, (task, policy, now, _) -> task.acknowledge(policy, now)),
                lead("STATUS_UPDATED ", (task, _, now, number) -> task.update(Given.progress(number % 101), now)),
                leadAfterMiss(
                        "RESULT_REPORTED ", (task, policy, now, _) -> task.reportResult(Given.result(), policy, now)),
                lead("RESULT_WITHDRAWN " + LOOK, (task, policy, now, _) -> task.withdrawResult(REASON, policy, now)),
                lead(PERSON, (task, _, now, number) -> putInCharge(task, now, number)),
                leadAfterMiss("DECLINED ", (task, policy, now, _) -> task.decline(REASON, policy, now)));
    }

    private static void putInCharge(Task task, CommandContext now, int number) {
        String lead = task.state().assignment().leadAgencyId();
        task.putInCharge(lead + "." + number % 3, new Office(lead, OfficialRole.OFFICER, true), now);
    }

    private static Stream<Attempt> requests() {
        return Stream.of(
                lead(
                        "EXTENSION_REQUESTED ",
                        (task, policy, now, number) -> task.requestExtension(
                                new ExtensionRequest(later(task, number), REASON, REASON), policy, now)),
                lead(
                        LOOK + "EXTENSION_DECIDED " + MOVE,
                        (task, policy, now, number) ->
                                task.answerCounterOffer(latest(task), number % 2 == 0, policy, now)),
                lead("EXTENSION_DECIDED ", (task, policy, now, _) -> task.withdrawExtension(latest(task), now)),
                assigner(
                        LOOK + "EXTENSION_DECIDED " + MOVE,
                        (task, policy, now, number) ->
                                task.decideExtension(latest(task), decision(task, number), policy, now)));
    }

    /** By a party that has no account, so that the lead tells its part. */
    private static Stream<Attempt> parts() {
        return Stream.of(
                lead(
                        "COORDINATION_UPDATED ",
                        (task, policy, now, number) -> task.askCoordinator(
                                new Coordinator(
                                        null,
                                        "Ban " + number % 5,
                                        null,
                                        today(now).plusDays(number % 12)),
                                policy,
                                now)),
                lead(
                        "COORDINATION_UPDATED ",
                        (task, _, now, number) ->
                                task.contribute(1 + number % 4, new Contribution("Đã góp ý", number % 2 == 0), now)),
                assigner(
                        "COORDINATION_UPDATED ",
                        (task, _, now, number) -> task.releaseCoordinator(1 + number % 4, REASON, now)));
    }

    private static Stream<Attempt> answers() {
        return Stream.of(
                assigner(LAPSE + "COMPLETED ", (task, policy, now, _) -> task.confirm(now)),
                assigner("REOPENED ", (task, _, now, _) -> task.reopen(REASON, now)),
                assigner(
                        "((DUE_DATE_CHANGED|COORDINATION_UPDATED) )*RETURNED ",
                        (task, policy, now, _) -> task.returnResult(REASON, policy, now)),
                assigner("INSISTED " + MOVE, (task, policy, now, _) -> task.insist(REASON, policy, now)),
                assigner("RESUMED " + MOVE, (task, policy, now, _) -> task.resume(policy, now)));
    }

    private static Stream<Attempt> decisions() {
        return Stream.of(
                assignerAfterMiss("SUSPENDED ", (task, policy, now, _) -> task.suspend(REASON, policy, now)),
                assignerAfterMiss(
                        LAPSE + "(" + PERSON + ")?TRANSFERRED " + MOVE,
                        (task, policy, now, _) -> task.transfer(
                                Handover.to(otherLead(task), REASON).keepingOverdue(), policy, now)),
                assignerAfterMiss(
                        LAPSE + MOVE + "AMENDED " + PARTS,
                        (task, policy, now, number) -> task.amend(
                                task.state().assignment(),
                                Given.terms(deadline(number / 7 % 9, today(now))),
                                REASON,
                                policy,
                                now)),
                assigner(
                        LOOK,
                        (task, policy, now, number) -> task.resolveReference(
                                today(now).plusDays(number % 15),
                                DueDateReason.reference("22498/UBND-THĐT", "Đã có văn bản"),
                                policy,
                                now)),
                assignerAfterMiss(LAPSE + "CANCELLED ", (task, policy, now, _) -> task.withdraw(REASON, policy, now)));
    }

    private static Attempt lead(String kinds, Act act) {
        return new Attempt(true, false, kinds, act);
    }

    private static Attempt leadAfterMiss(String kinds, Act act) {
        return new Attempt(true, true, LOOK + kinds, act);
    }

    private static Attempt assigner(String kinds, Act act) {
        return new Attempt(false, false, kinds, act);
    }

    private static Attempt assignerAfterMiss(String kinds, Act act) {
        return new Attempt(false, true, LOOK + kinds, act);
    }

    static Deadline deadline(int kind, LocalDate today) {
        return switch (kind) {
            case 0 -> new Deadline.FixedDate(today.plusDays(4), null);
            case 1 -> new Deadline.FixedDate(today.plusDays(4), LocalTime.of(14, 0));
            case 2 -> new Deadline.AfterWorkingDays(5, CountedFrom.ACKNOWLEDGEMENT);
            case 3 -> new Deadline.Recurring(LocalDate.of(2026, 1, 31), Period.ofMonths(1), null);
            case 4 -> new Deadline.ByReference("22498/UBND-THĐT");
            case 5 -> new Deadline.OpenEnded(Period.ofWeeks(1));
            case 6 -> new Deadline.AfterWorkingDays(8, CountedFrom.ISSUE);
            case 7 -> new Deadline.Recurring(LocalDate.of(2026, 1, 31), Period.ofMonths(1), LocalDate.of(2026, 6, 30));
            default -> new Deadline.AfterWorkingDays(12, CountedFrom.ACKNOWLEDGEMENT);
        };
    }

    private static LocalDate today(CommandContext now) {
        return VietnamTime.dayOf(now.time());
    }

    private static String otherLead(Task task) {
        return task.state().assignment().leadAgencyId().equals(Given.LEAD) ? OTHER_LEAD : Given.LEAD;
    }

    private static LocalDate later(Task task, int number) {
        LocalDate dueOn = task.state().deadline().dueOn();
        return (dueOn == null ? Given.DUE : dueOn).plusDays(1 + number % 30);
    }

    private static int latest(Task task) {
        return task.state().collaboration().extensions().requests().size();
    }

    private static ExtensionDecision decision(Task task, int number) {
        Verdict verdict = VERDICTS.get(number % VERDICTS.size());
        LocalDate offered = verdict == Verdict.COUNTER ? later(task, number / 3) : null;
        return new ExtensionDecision(verdict, offered, REASON);
    }
}
