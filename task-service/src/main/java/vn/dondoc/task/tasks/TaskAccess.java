package vn.dondoc.task.tasks;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.PreparingClerks;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskOperation;

/**
 * What somebody may know of tasks and do to them: by the table of rights, and by what the agency is to the task. Others are
 * above it by the directory, whatever their identifiers look like.
 */
@Component
public class TaskAccess {
    private final AgencyTrees trees;
    private final PreparingClerks clerks;

    public TaskAccess(AgencyTrees trees, PreparingClerks clerks) {
        this.trees = trees;
        this.clerks = clerks;
    }

    /** Tasks that one of these agencies leads, coordinates or assigned may be known to the actor. */
    public AgencyScope scopeOf(Actor actor) {
        return trees.current().scopeOf(actor.agencyId());
    }

    public boolean isKnownTo(Actor actor, TaskState task) {
        AgencyScope scope = scopeOf(actor);
        return Stream.concat(
                        Stream.of(
                                task.assignment().leadAgencyId(),
                                task.assignment().assigningAgencyId()),
                        coordinators(task))
                .anyMatch(scope::contains);
    }

    /**
     * @throws TaskNotFound when the actor may not know of the task
     * @throws AccessDenied when the actor may know of it, and the operation is for others
     */
    public void require(TaskOperation operation, Actor actor, TaskState task) {
        if (!isKnownTo(actor, task)) {
            throw new TaskNotFound(task.id());
        }
        operation.require(clerks.rolesOf(actor), relations(actor, task));
    }

    public boolean permits(TaskOperation operation, Actor actor, TaskState task) {
        return operation.permits(clerks.rolesOf(actor), relations(actor, task));
    }

    /** @throws AccessDenied when the operation is for others, whatever the task */
    public void requireRole(TaskOperation operation, Actor actor) {
        operation.require(clerks.rolesOf(actor), EnumSet.allOf(Relation.class));
    }

    /**
     * For what an agency decides of all tasks that it assigned.
     *
     * @throws AccessDenied when that is for others
     */
    public void requireOfAssigner(TaskOperation operation, Actor actor, String assigningAgencyId) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        addAssigner(relations, actor.agencyId(), assigningAgencyId);
        operation.require(clerks.rolesOf(actor), relations);
    }

    /**
     * An agency gives work to itself and to those below it, also when it takes the work from others.
     *
     * @throws TaskNotAllowed when the agency is neither
     */
    public void requireReach(Actor actor, String agencyId) {
        if (!actor.agencyId().equals(agencyId) && !isAbove(actor, agencyId)) {
            throw new TaskNotAllowed("transfer.not-below", actor.agencyId(), agencyId);
        }
    }

    public boolean isAbove(Actor actor, String agencyId) {
        return trees.current().isAbove(actor.agencyId(), agencyId);
    }

    private Set<Relation> relations(Actor actor, TaskState task) {
        String agency = actor.agencyId();
        String lead = task.assignment().leadAgencyId();
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        addAssigner(relations, agency, task.assignment().assigningAgencyId());
        if (agency.equals(lead)) {
            relations.add(Relation.LEAD);
        }
        if (isAbove(actor, lead)) {
            relations.add(Relation.ABOVE);
        }
        if (coordinators(task).anyMatch(agency::equals)) {
            relations.add(Relation.COORDINATOR);
        }
        return relations;
    }

    private void addAssigner(Set<Relation> relations, String agency, String assigner) {
        AgencyTree tree = trees.current();
        if (agency.equals(assigner)) {
            relations.add(Relation.ASSIGNER);
        }
        if (tree.isAbove(agency, assigner)) {
            relations.add(Relation.ABOVE_ASSIGNER);
        }
    }

    private static Stream<String> coordinators(TaskState task) {
        return task.coordinators().stream().map(Coordinator::agencyId).filter(Objects::nonNull);
    }
}
