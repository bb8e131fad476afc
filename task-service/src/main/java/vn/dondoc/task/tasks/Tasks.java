package vn.dondoc.task.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.EventTooLarge;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.search.TaskQuery;

/** All tasks there are. Storing a task is publishing its events: both happen or neither. */
public interface Tasks {
    Optional<VersionedTask> find(TaskId id);

    /** Those of the ids that exist, in no particular order. */
    List<VersionedTask> findAll(Collection<TaskId> ids);

    /** Those of the ids whose next instant has come, in no particular order. */
    List<VersionedTask> findDue(Collection<TaskId> ids, Instant now);

    /**
     * A page of a list. While nothing changes, the pages after one another show each task once, in order.
     *
     * @throws SearchTooBroad if the words sought are in so many texts that the store does not go through them, also among
     *     those of the tasks that a directive or a lead agency leaves
     */
    List<VersionedTask> list(TaskQuery query);

    /**
     * How many tasks a list by id has after that place, up to the limit, so that nothing counts on without end.
     *
     * @throws SearchTooBroad as above
     */
    int count(TaskQuery byId);

    /** The lines of a task's history after the one with that number, oldest first; none when there is no such task. */
    List<HistoryEntry> history(TaskId id, int after, int limit);

    /** The next ids, by id, of the tasks of a directive. Ids only, as below. */
    List<TaskId> findIdsByDirective(String directiveId, @Nullable TaskId after, int limit);

    /** Some of the tasks of a directive that are in one of the states. */
    List<VersionedTask> findByDirective(String directiveId, Set<TaskStatus> states, int limit);

    /** The ids of the tasks whose next instant has come, the longest due first. Ids only, so that an unreadable task hides no other. */
    List<TaskId> findDueIds(Instant now, Collection<TaskId> except, int limit);

    /** The next ids, by id, of those that are open. Ids only, as above. */
    List<TaskId> findOpenByLead(LedTasks which, @Nullable TaskId after, int limit);

    /** The next ids, by id, of those that are finished and that another occurrence is to follow. Ids only, as above. */
    List<TaskId> findFinishedAwaitingNextOccurrence(LedTasks which, @Nullable TaskId after, int limit);

    /** The next ids, by id, of the open tasks that one of the agencies leads or has an open part of. Ids only, as above. */
    List<TaskId> findIdsWithWorkOf(Set<String> agencyIds, @Nullable TaskId after, int limit);

    /** The ids of the open tasks whose due date depends on the calendar and was last calculated by a version before that one. */
    List<TaskId> findIdsCalculatedBefore(long calendarVersion, Collection<TaskId> except, int limit);

    /** Those of the ids that are such tasks, in no particular order. */
    List<VersionedTask> findCalculatedBefore(long calendarVersion, Collection<TaskId> ids);

    /** The next ids, by id, of the open tasks whose due date another calendar may move. Ids only, as above. */
    List<TaskId> findIdsDependingOnCalendar(@Nullable TaskId after, int limit);

    /** The next ids, by id, of the open tasks whose due date the document sets and which have not missed it. Ids only, as above. */
    List<TaskId> findIdsByReference(DocumentReference document, @Nullable TaskId after, int limit);

    /** Stores new tasks; those whose id is there already stay as they are. */
    void addAll(List<Task> fresh, CommandContext context);

    /**
     * Stores the task and its events.
     *
     * @throws StaleDocument if someone else stored it meanwhile
     * @throws EventTooLarge if an event would have to carry more than it can
     */
    VersionedTask save(VersionedTask changed, CommandContext context);

    /** Stores each with its events, except those that someone else stored meanwhile: their ids are returned. */
    Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context);
}
