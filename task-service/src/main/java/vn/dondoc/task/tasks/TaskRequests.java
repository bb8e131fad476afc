package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
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

    public void request(ExtensionRequests.Request asked, CommandContext context) {
        task.permissions().requireLead(context.actor());
        if (!task.status().isClockRunning()) {
            throw new TaskRejected.IllegalTransition(task.id(), task.status());
        }
        if (task.schedule.isPastAt(context.time())) {
            throw new TaskRejected.IllegalTransition(
                    "Đã quá hạn %1$s, phải xin gia hạn trước hạn / The due date %1$s has passed: ask before it"
                            .formatted(task.schedule.dueOn()));
        }
        Extension request = task.extensions.request(asked, limit(context), context);
        task.extensions = task.extensions.with(request);
        task.recordActivity(context);
        task.record(task.status(), context, step -> new TaskEvent.ExtensionRequested(step, request));
    }

    public void decide(int number, ExtensionRequests.Decision decision, CommandContext context) {
        task.permissions().requireAssigner(context.actor());
        requireOpenRequest(number);
        requireAnother(task.extensions.in(number, ExtensionState.REQUESTED), context.actor());
        boolean grants = decision.verdict() == ExtensionRequests.Verdict.APPROVE;
        decided(task.extensions.decide(number, decision, grants ? limitAfterMiss(context) : limit(context)), context);
    }

    /** The lead's answer to another date that was offered. */
    public void answer(int number, boolean accepted, CommandContext context) {
        task.permissions().requireLead(context.actor());
        requireOpenRequest(number);
        decided(
                accepted ? task.extensions.accept(number, limitAfterMiss(context)) : task.extensions.decline(number),
                context);
    }

    public void withdraw(int number, CommandContext context) {
        task.permissions().requireLead(context.actor());
        decided(task.extensions.withdraw(number), context);
    }

    void lapse(String reason, CommandContext context) {
        String cut = Reason.cut(reason, LONGEST_LAPSE).text();
        task.extensions.lapse(cut).ifPresent(lapsed -> decided(lapsed, context));
    }

    private void decided(Extension decided, CommandContext context) {
        task.extensions = task.extensions.with(decided);
        task.record(task.status(), context, step -> new TaskEvent.ExtensionDecided(step, decided));
        if (decided.state() == ExtensionState.APPROVED) {
            LocalDate dueOn = Objects.requireNonNull(decided.offeredDueOn());
            clock().extended(dueOn, "Gia hạn: " + decided.reason(), context);
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
    private ExtensionRequests.Limit limitAfterMiss(CommandContext context) {
        clock().tellMiss(context);
        return limit(context);
    }

    private ExtensionRequests.Limit limit(CommandContext context) {
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
                VietnamTime.dayOf(context.time()));
    }

    private TaskClock clock() {
        return task.clock(time);
    }
}
