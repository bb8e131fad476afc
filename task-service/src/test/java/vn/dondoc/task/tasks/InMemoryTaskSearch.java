package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;

/** A list as the port says it, by going through everything. */
final class InMemoryTaskSearch {
    private static final Comparator<TaskSort.Cursor> ORDER = Comparator.comparing(TaskSort.Cursor::key)
            .thenComparing(place -> place.id().value());

    private InMemoryTaskSearch() {}

    static List<TaskId> of(TaskQuery query, Stream<TaskState> tasks) {
        SearchTerms sought = Objects.requireNonNullElse(query.filter().terms(), SearchTerms.of(""));
        TaskSort.Cursor after = query.after();
        return tasks.filter(matches(query))
                .map(task -> ListedTasks.placeOf(query.sort(), task, sought))
                .filter(place -> after == null || ORDER.compare(place, after) > 0)
                .sorted(ORDER)
                .limit(query.limit())
                .map(TaskSort.Cursor::id)
                .toList();
    }

    private static Predicate<TaskState> matches(TaskQuery query) {
        TaskFilter filter = query.filter();
        return task -> matches(filter, task.assignment())
                && isKnown(filter.knownTo(), task)
                && isAmong(filter.coordinatorId(), coordinators(task))
                && any(filter.states(), task.status())
                && any(filter.timeliness(), task.timelinessAt(query.now()).orElse(null))
                && isMarked(filter, task)
                && holds(filter.silent(), task.isSilentAt(query.now()))
                && isDue(filter, task.deadline().dueOn());
    }

    private static boolean isKnown(@Nullable Set<String> agencies, TaskState task) {
        Assignment assignment = task.assignment();
        return agencies == null
                || agencies.contains(assignment.leadAgencyId())
                || agencies.contains(assignment.assigningAgencyId())
                || coordinators(task).stream().anyMatch(agency -> agency != null && agencies.contains(agency));
    }

    private static boolean matches(TaskFilter filter, Assignment assignment) {
        return is(filter.leadAgencyId(), assignment.leadAgencyId())
                && is(filter.assigningAgencyId(), assignment.assigningAgencyId())
                && is(filter.directiveId(), assignment.directiveId())
                && is(filter.itemNumber(), assignment.itemNumber())
                && any(filter.urgencies(), assignment.item().urgency())
                && isAmong(filter.field(), assignment.item().fields())
                && (filter.terms() == null
                        || SearchTerms.of(assignment.searchableText()).include(filter.terms()));
    }

    private static List<@Nullable String> coordinators(TaskState task) {
        return task.coordinators().stream()
                .<@Nullable String>map(Coordinator::agencyId)
                .toList();
    }

    private static boolean isMarked(TaskFilter filter, TaskState task) {
        return holds(filter.everMissed(), task.deadline().reminders().firstMissedOn() != null)
                && holds(filter.openRequest(), hasOpenRequest(task))
                && holds(filter.openDifficulty(), hasOpenDifficulty(task))
                && (filter.workOf() == null || task.hasWorkOf(filter.workOf()));
    }

    private static boolean hasOpenRequest(TaskState task) {
        return task.collaboration().extensions().requests().stream()
                .anyMatch(it -> it.state() == ExtensionState.REQUESTED || it.state() == ExtensionState.COUNTERED);
    }

    private static boolean hasOpenDifficulty(TaskState task) {
        boolean isOver = task.status() == TaskStatus.COMPLETED || task.status() == TaskStatus.CANCELLED;
        return !isOver && task.collaboration().difficulties().kept().stream().anyMatch(it -> it.resolution() == null);
    }

    private static boolean holds(@Nullable Boolean wanted, boolean given) {
        return wanted == null || wanted == given;
    }

    private static boolean isAmong(@Nullable String wanted, List<? extends @Nullable String> given) {
        return wanted == null || given.contains(wanted);
    }

    private static boolean isDue(TaskFilter filter, @Nullable LocalDate dueOn) {
        LocalDate from = Objects.requireNonNullElse(filter.dueFrom(), LocalDate.MIN);
        LocalDate to = Objects.requireNonNullElse(filter.dueTo(), LocalDate.MAX);
        boolean restricts = filter.dueFrom() != null || filter.dueTo() != null;
        return !restricts || (dueOn != null && !dueOn.isBefore(from) && !dueOn.isAfter(to));
    }

    private static boolean is(@Nullable String wanted, String given) {
        return wanted == null || wanted.equals(given);
    }

    private static <T> boolean any(Collection<T> wanted, @Nullable T given) {
        return wanted.isEmpty() || (given != null && wanted.contains(given));
    }
}
