package vn.dondoc.task.tasks.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.messaging.audit.NamesPerson;
import vn.dondoc.platform.messaging.audit.NotAudited;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Collaboration;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.Lifecycle;
import vn.dondoc.task.tasks.Series;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;

/**
 * A task as it is stored, with its history: one document is the unit, so the two cannot drift apart. The parts of its state
 * lie side by side, as each further level costs the store at every write. Components of the domain's records are names of
 * the stored form: whoever renames one migrates what is stored, or raises {@link MongoTasks#FORM} and the data folder's
 * format.
 *
 * @param lists what lists find it by
 * @param sweep what sweeps find it by
 * @param history the latest entries; see {@link HistoryArchive} for the older ones
 */
record TaskDocument(
        TaskId id,
        Assignment assignment,
        TaskDeadline deadline,
        Lifecycle lifecycle,
        @NamesPerson("personInCharge") @Nullable Collaboration collaboration,
        @Nullable Series series,
        @NotAudited SearchKeys lists,
        @NotAudited SweepKeys sweep,
        @NotAudited List<HistoryEntry> history) {
    static final String STATUS = "lifecycle.status";
    static final String LEAD = "assignment.leadAgencyId";
    static final String ASSIGNER = "assignment.directive.agencyId";
    static final String DIRECTIVE = "assignment.directive.directiveId";
    static final String ITEM = "assignment.item.number";
    static final String URGENCY = "assignment.item.urgency";
    static final String FIELDS = "assignment.item.fields";
    static final Criteria OPEN = Criteria.where(STATUS)
            .in(TaskStatus.open().stream().map(TaskStatus::name).toList());

    /** Once it is finished there is nothing else that the sweep has to look at it for. */
    static final Criteria TO_BE_FOLLOWED = Criteria.where(STATUS)
            .in(TaskStatus.COMPLETED.name(), TaskStatus.CANCELLED.name())
            .and(SweepKeys.NEXT_DUE_AT)
            .exists(true);

    private static final String PARTS = "collaboration.coordinators.all";

    static TaskDocument of(Task task, List<HistoryEntry> history) {
        TaskState state = task.state();
        return new TaskDocument(
                state.id(),
                state.assignment(),
                state.deadline(),
                state.lifecycle(),
                unless(Collaboration.NONE, state.collaboration()),
                unless(Series.NONE, state.series()),
                SearchKeys.of(state),
                SweepKeys.of(state),
                history);
    }

    Task restored() {
        return Task.restore(
                new TaskState(
                        id,
                        assignment,
                        deadline,
                        lifecycle,
                        Objects.requireNonNullElse(collaboration, Collaboration.NONE),
                        Objects.requireNonNullElse(series, Series.NONE)),
                history);
    }

    /** What most tasks have none of is not stored. */
    private static <T> @Nullable T unless(T none, T part) {
        return part.equals(none) ? null : part;
    }

    static Criteria isLead(LedTasks which) {
        Criteria led = Criteria.where(LEAD).is(which.leadAgencyId());
        if (which.directiveId() != null) {
            led.and(DIRECTIVE).is(which.directiveId());
        }
        if (which.field() != null) {
            led.and(FIELDS).is(which.field());
        }
        if (which.assigners() != null) {
            led.and(ASSIGNER).in(which.assigners());
        }
        return led;
    }

    static Criteria ledByAny(Set<String> agencyIds) {
        return Criteria.where(LEAD).in(agencyIds);
    }

    /** Of the parts that are open; the first look is by the index of the lists. */
    static Criteria coordinatedByAny(Set<String> agencyIds) {
        Criteria openPart = Criteria.where("agencyId")
                .in(agencyIds)
                .and("state")
                .in(PartState.ASKED.name(), PartState.IN_PROGRESS.name());
        return Criteria.where(SearchKeys.COORDINATORS).in(agencyIds).and(PARTS).elemMatch(openPart);
    }
}
