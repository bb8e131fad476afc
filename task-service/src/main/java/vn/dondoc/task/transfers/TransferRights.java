package vn.dondoc.task.transfers;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskAccess;
import vn.dondoc.task.tasks.Tasks;

/** What whoever orders a transfer may move by it, and who may know of it. */
@Component
class TransferRights {
    private final Tasks tasks;
    private final TaskAccess access;

    TransferRights(Tasks tasks, TaskAccess access) {
        this.tasks = tasks;
        this.access = access;
    }

    /** @throws AccessDenied when it is not for the official's role, whatever the tasks */
    void requireRole(Actor actor) {
        access.requireRole(TaskOperation.TRANSFER, actor);
    }

    /** @throws TaskNotAllowed when there is no task that the actor may move, or not to that agency */
    void requireMovableTasks(String leadAgencyId, String newLeadId, Actor actor) {
        LedTasks all = movable(LedTasks.of(leadAgencyId), actor);
        if (all.assigners() != null
                && tasks.findOpenByLead(all, null, 1).isEmpty()
                && tasks.findFinishedAwaitingNextOccurrence(all, null, 1).isEmpty()) {
            throw new TaskNotAllowed("transfer.not-above", leadAgencyId);
        }
        access.requireReach(actor, newLeadId);
    }

    /** Who is above the lead moves all of them, anybody else what the agency and those below it gave: the others are not read. */
    LedTasks movable(LedTasks which, Actor actor) {
        if (access.isAbove(actor, which.leadAgencyId())) {
            return which;
        }
        AgencyScope scope = access.scopeOf(actor);
        return which.assignedBy(scope.all() ? Set.of(actor.agencyId()) : scope.agencies());
    }

    boolean isMovable(Task task, Actor actor) {
        return access.permits(TaskOperation.TRANSFER, actor, task.state());
    }

    /** Its tasks may be known to the agency that ordered it, and to whoever knows what that one knows. */
    boolean isKnownTo(Actor actor, Transfer transfer) {
        return access.scopeOf(actor).contains(transfer.actor().agencyId());
    }
}
