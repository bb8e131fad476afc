package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.VietnamTime;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.ExtensionPolicy;
import vn.dondoc.task.extension.ExtensionRequests;

/** A task's requests for more time. Each is answered explicitly: decided, withdrawn, or lapsed with what made it pointless. */
public final class TaskRequests {
    /** It travels with all that was asked for, and the step that it follows from cannot be refused for that. */
    private static final int LONGEST_LAPSE = 500;

    private final Task task;
    private final DeadlinePolicy time;

    TaskRequests(Task task, DeadlinePolicy time) {
        this.task = task;
        this.time = time;
    }

    public void request(ExtensionRequests.Request asked, CommandContext moment) {
        task.authority().requireLead(moment.actor());
        if (!task.status().isClockRunning()) {
            throw new TaskRejected.IllegalTransition(task.id(), task.status());
        }
        if (task.schedule.isPastAt(moment.time())) {
            throw new TaskRejected.IllegalTransition(
                    "Đã quá hạn %1$s, phải xin gia hạn trước hạn / The due date %1$s has passed: ask before it"
                            .formatted(task.schedule.dueOn()));
        }
        Extension request = task.extensions.request(asked, limit(moment), moment);
        task.extensions = task.extensions.with(request);
        task.hear(moment);
        task.record(task.status(), moment, step -> new TaskEvent.ExtensionRequested(step, request));
    }

    public void decide(int number, ExtensionRequests.Decision decision, CommandContext moment) {
        task.authority().requireAssigner(moment.actor());
        requireOpenRequest(number);
        requireAnother(task.extensions.in(number, ExtensionState.REQUESTED), moment.actor());
        boolean grants = decision.verdict() == ExtensionRequests.Verdict.APPROVE;
        decided(task.extensions.decide(number, decision, grants ? limitAfterMiss(moment) : limit(moment)), moment);
    }

    /** The lead's answer to another date that was offered. */
    public void answer(int number, boolean accepted, CommandContext moment) {
        task.authority().requireLead(moment.actor());
        requireOpenRequest(number);
        decided(
                accepted ? task.extensions.accept(number, limitAfterMiss(moment)) : task.extensions.decline(number),
                moment);
    }

    public void withdraw(int number, CommandContext moment) {
        task.authority().requireLead(moment.actor());
        decided(task.extensions.withdraw(number), moment);
    }

    void lapse(String reason, CommandContext moment) {
        String cut = Reason.cut(reason, LONGEST_LAPSE).text();
        task.extensions.lapse(cut).ifPresent(lapsed -> decided(lapsed, moment));
    }

    private void decided(Extension decided, CommandContext moment) {
        task.extensions = task.extensions.with(decided);
        task.record(task.status(), moment, step -> new TaskEvent.ExtensionDecided(step, decided));
        if (decided.state() == ExtensionState.APPROVED) {
            LocalDate dueOn = Objects.requireNonNull(decided.offeredDueOn());
            clock().extended(dueOn, "Gia hạn: " + decided.reason(), moment);
        }
    }

    private void requireOpenRequest(int number) {
        task.requireOpen();
        if (task.extensions.open().filter(it -> it.number() == number).isEmpty()) {
            throw new TaskRejected.IllegalTransition(
                    "Không có yêu cầu gia hạn số %1$d đang chờ / No extension request %1$d is waiting"
                            .formatted(number));
        }
    }

    /** Neither who asked nor whom it was asked for, themselves or by somebody who acts for them. */
    private static void requireAnother(Extension asked, Actor actor) {
        boolean same = Stream.of(actor.officialId(), actor.onBehalfOf())
                .filter(Objects::nonNull)
                .anyMatch(it -> it.equals(asked.requestedBy()) || it.equals(asked.requestedOnBehalfOf()));
        if (same) {
            throw new TaskNotAllowed("Người xin gia hạn không được tự quyết định / Who asked cannot decide");
        }
    }

    /** A miss that no sweep saw yet is told before the date moves; or the calendar has moved it in time, which shifts the limits. */
    private ExtensionRequests.Limit limitAfterMiss(CommandContext moment) {
        clock().tellMiss(moment);
        return limit(moment);
    }

    private ExtensionRequests.Limit limit(CommandContext moment) {
        LocalDate dueOn = task.schedule.dueOn();
        if (dueOn == null) {
            throw new TaskRejected.IllegalTransition(
                    "Nhiệm vụ không có hạn để gia hạn / The task has no due date to extend");
        }
        ExtensionPolicy rules = time.extensions();
        return new ExtensionRequests.Limit(
                dueOn,
                rules.latest(dueOn, task.assignment().assigningAgencyId()),
                rules.mostApproved(),
                VietnamTime.dayOf(moment.time()));
    }

    private TaskClock clock() {
        return task.clock(time);
    }
}
