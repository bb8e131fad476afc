package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.deadline.Deadline;

/** What coordinating parties do for a task. A party outside the tree has no account: the lead tells its part. */
public final class TaskCoordination {
    private final Task task;

    TaskCoordination(Task task) {
        this.task = task;
    }

    public void ask(Coordinator coordinator, CommandContext context) {
        task.permissions().requireLeadOrAssigner(context.actor());
        task.requireOpen();
        LocalDate dueOn = coordinator.dueOn();
        if (dueOn != null) {
            TextRules.requireAhead("dueOn", dueOn, VietnamTime.dayOf(context.time()));
        }
        changed(task.parts.ask(coordinator, task.assignment().leadAgencyId()), context);
    }

    public void contribute(int number, CoordinatorParts.Contribution said, CommandContext context) {
        task.requireOpen();
        CoordinatorPart part = task.parts.open(number);
        TaskPermissions.requireOfficialOf(
                Objects.requireNonNullElse(part.agencyId(), task.assignment().leadAgencyId()), context.actor());
        changed(CoordinatorParts.contributed(part, said, VietnamTime.dayOf(context.time())), context);
    }

    public void release(int number, Reason reason, CommandContext context) {
        task.permissions().requireLeadOrAssigner(context.actor());
        task.requireOpen();
        changed(CoordinatorParts.released(task.parts.open(number), reason.text()), context);
    }

    void release(Coordinator coordinator, Reason reason, CommandContext context) {
        task.parts
                .openOf(coordinator)
                .forEach(part -> changed(CoordinatorParts.released(part, reason.text()), context));
    }

    /** Who is not named any more is released, who is new is asked; whose part reads differently goes on, with what it says by now. */
    void amended(Assignment what, Deadline deadline, Reason reason, CommandContext context) {
        List<Coordinator> before = task.assignment().coordinatorsBy(task.schedule.rule());
        List<Coordinator> named = what.coordinatorsBy(deadline);
        before.stream()
                .filter(coordinator -> !isIn(named, coordinator))
                .forEach(coordinator -> release(coordinator, reason, context));
        for (Coordinator coordinator : named) {
            if (!isIn(before, coordinator)) {
                askUnlessAsked(coordinator, context);
            }
            if (!before.contains(coordinator)) {
                task.parts.openOf(coordinator).stream()
                        .map(part -> CoordinatorParts.askedAs(part, coordinator))
                        .filter(part -> !task.parts.all().contains(part))
                        .forEach(part -> changed(part, context));
            }
        }
    }

    private void askUnlessAsked(Coordinator coordinator, CommandContext context) {
        String lead = task.assignment().leadAgencyId();
        if (!lead.equals(coordinator.agencyId()) && !task.parts.has(coordinator)) {
            changed(task.parts.ask(coordinator, lead), context);
        }
    }

    private static boolean isIn(List<Coordinator> coordinators, Coordinator one) {
        return coordinators.stream().anyMatch(it -> isSame(it, one));
    }

    private static boolean isSame(Coordinator one, Coordinator other) {
        return one.agencyId() == null
                ? other.agencyId() == null && one.name().equals(other.name())
                : one.agencyId().equals(other.agencyId());
    }

    private void changed(CoordinatorPart part, CommandContext context) {
        task.parts = task.parts.with(part);
        // what others say is no news of the lead, whose silence must not be hidden by it
        if (part.state() != PartState.RELEASED && task.permissions().isLead(context.actor())) {
            task.recordActivity(context);
        }
        task.record(task.status(), context, step -> new TaskEvent.CoordinationUpdated(step, part));
    }
}
