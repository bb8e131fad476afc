package vn.dondoc.task.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.search.TaskQuery;

/** Keeps what the Mongo implementation keeps, and the events in the order they were stored. */
public class InMemoryTasks implements Tasks {
    private record Kept(TaskState snapshot, List<HistoryEntry> history, long version, List<CommandId> commands) {}

    private record Loaded(Task task, Kept kept) implements VersionedTask {
        @Override
        public long version() {
            return kept.version();
        }

        @Override
        public boolean isRepeatOf(CommandId command) {
            return kept.commands().contains(command);
        }
    }

    private final TreeMap<String, Kept> kept = new TreeMap<>();
    private final List<TaskEvent> events = new ArrayList<>();

    public synchronized List<TaskEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Optional<VersionedTask> find(TaskId id) {
        return Optional.ofNullable(kept.get(id.value())).map(InMemoryTasks::loaded);
    }

    @Override
    public synchronized List<VersionedTask> findAll(Collection<TaskId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized List<VersionedTask> findDue(Collection<TaskId> ids, Instant now) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .filter(it -> isDueBy(now, it.task().state()))
                .toList();
    }

    @Override
    public synchronized List<VersionedTask> list(TaskQuery query) {
        return InMemoryTaskSearch.of(query, kept.values().stream().map(Kept::snapshot)).stream()
                .map(id -> loaded(Objects.requireNonNull(kept.get(id.value()))))
                .toList();
    }

    @Override
    public synchronized int count(TaskQuery byId) {
        return list(byId).size();
    }

    @Override
    public synchronized List<HistoryEntry> history(TaskId id, int after, int limit) {
        return find(id).stream()
                .flatMap(it -> it.task().latestHistory().stream())
                .filter(line -> line.number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<TaskId> findIdsByDirective(String directiveId, @Nullable TaskId after, int limit) {
        return page(it -> it.assignment().directiveId().equals(directiveId), after, limit);
    }

    @Override
    public synchronized List<VersionedTask> findByDirective(String directiveId, Set<TaskStatus> states, int limit) {
        return kept.values().stream()
                .filter(it -> it.snapshot().assignment().directiveId().equals(directiveId))
                .filter(it -> states.contains(it.snapshot().status()))
                .limit(limit)
                .map(InMemoryTasks::loaded)
                .toList();
    }

    @Override
    public synchronized List<TaskId> findDueIds(Instant now, Collection<TaskId> except, int limit) {
        return kept.values().stream()
                .map(Kept::snapshot)
                .filter(it -> isDueBy(now, it))
                .filter(it -> !except.contains(it.id()))
                .sorted(Comparator.comparing(it -> it.nextDueAt().orElseThrow()))
                .limit(limit)
                .map(TaskState::id)
                .toList();
    }

    @Override
    public synchronized List<TaskId> findOpenByLead(LedTasks led, @Nullable TaskId after, int limit) {
        return ids(led, it -> !it.status().isFinal(), after, limit);
    }

    @Override
    public synchronized List<TaskId> findFinishedAwaitingNextOccurrence(
            LedTasks led, @Nullable TaskId after, int limit) {
        return ids(led, InMemoryTasks::isToBeFollowed, after, limit);
    }

    private static boolean isToBeFollowed(TaskState task) {
        return task.status().isFinal() && task.nextOccurrenceFrom().isPresent();
    }

    @Override
    public synchronized List<TaskId> findIdsWithWorkOf(Set<String> agencyIds, @Nullable TaskId after, int limit) {
        return kept.values().stream()
                .map(Kept::snapshot)
                .filter(it -> it.hasWorkOf(agencyIds))
                .map(TaskState::id)
                .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(TaskId::value))
                .limit(limit)
                .toList();
    }

    private static boolean isAmong(LedTasks led, Assignment it) {
        return it.leadAgencyId().equals(led.leadAgencyId())
                && (led.directiveId() == null || led.directiveId().equals(it.directiveId()))
                && (led.field() == null || it.item().fields().contains(led.field()))
                && (led.assigners() == null || led.assigners().contains(it.assigningAgencyId()));
    }

    private List<TaskId> ids(LedTasks led, Predicate<TaskState> which, @Nullable TaskId after, int limit) {
        return kept.tailMap(after == null ? "" : after.value(), false).values().stream()
                .map(Kept::snapshot)
                .filter(it -> isAmong(led, it.assignment()) && which.test(it))
                .limit(limit)
                .map(TaskState::id)
                .toList();
    }

    private static boolean isDueBy(Instant now, TaskState task) {
        return task.nextDueAt().filter(due -> !due.isAfter(now)).isPresent();
    }

    @Override
    public synchronized List<TaskId> findIdsCalculatedBefore(
            long calendarVersion, Collection<TaskId> except, int limit) {
        return kept.values().stream()
                .map(Kept::snapshot)
                .filter(it -> isCalculatedBefore(calendarVersion, it))
                .filter(it -> !except.contains(it.id()))
                .sorted(Comparator.comparingLong(it -> it.deadline().calendarVersion()))
                .limit(limit)
                .map(TaskState::id)
                .toList();
    }

    private static boolean isCalculatedBefore(long calendarVersion, TaskState task) {
        return task.dependsOnCalendar() && task.deadline().calendarVersion() < calendarVersion;
    }

    @Override
    public synchronized List<VersionedTask> findCalculatedBefore(long calendarVersion, Collection<TaskId> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .filter(it -> isCalculatedBefore(calendarVersion, it.task().state()))
                .toList();
    }

    @Override
    public synchronized List<TaskId> findIdsDependingOnCalendar(@Nullable TaskId after, int limit) {
        return page(TaskState::dependsOnCalendar, after, limit);
    }

    @Override
    public synchronized List<TaskId> findIdsByReference(DocumentReference document, @Nullable TaskId after, int limit) {
        return page(it -> it.reference().equals(Optional.of(document)), after, limit);
    }

    private List<TaskId> page(Predicate<TaskState> which, @Nullable TaskId after, int limit) {
        return kept.tailMap(after == null ? "" : after.value(), false).values().stream()
                .filter(it -> which.test(it.snapshot()))
                .limit(limit)
                .map(it -> it.snapshot().id())
                .toList();
    }

    @Override
    public synchronized void addAll(List<Task> fresh, CommandContext context) {
        fresh.stream().filter(task -> !kept.containsKey(task.id().value())).forEach(task -> {
            events.addAll(task.takeEvents());
            kept.put(task.id().value(), new Kept(task.state(), task.latestHistory(), 1, List.of(context.command())));
        });
    }

    @Override
    public synchronized VersionedTask save(VersionedTask changed, CommandContext context) {
        Task task = changed.task();
        Kept before = ((Loaded) changed).kept();
        if (kept.getOrDefault(task.id().value(), before).version() != before.version()) {
            throw new StaleDocument(task.id().value());
        }
        events.addAll(task.takeEvents());
        List<CommandId> commands = Stream.concat(before.commands().stream(), Stream.of(context.command()))
                .toList();
        Kept after = new Kept(task.state(), task.latestHistory(), before.version() + 1, commands);
        kept.put(task.id().value(), after);
        return loaded(after);
    }

    @Override
    public synchronized Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
        var stale = new HashSet<TaskId>();
        for (VersionedTask each : changed) {
            try {
                save(each, context);
            } catch (StaleDocument _) {
                stale.add(each.task().id());
            }
        }
        return stale;
    }

    private static VersionedTask loaded(Kept kept) {
        return new Loaded(Task.restore(kept.snapshot(), kept.history()), kept);
    }
}
