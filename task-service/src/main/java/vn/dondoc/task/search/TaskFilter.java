package vn.dondoc.task.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.Timeliness;

/**
 * Which tasks a list shows; what is not given does not restrict.
 *
 * @param itemNumber of the directive, which is given then
 * @param states one of these; empty for any
 * @param timeliness one of these at the moment of asking; empty for any
 * @param dueFrom the earliest due date, inclusive; a task without a date is not shown then
 * @param dueTo the latest due date, inclusive; a task without a date is not shown then
 * @param words all of them, accents aside
 */
public record TaskFilter(
        @Nullable String leadAgencyId,
        @Nullable String coordinatorId,
        @Nullable String assigningAgencyId,
        @Nullable String directiveId,
        @Nullable String itemNumber,
        Set<TaskStatus> states,
        Set<Timeliness> timeliness,
        @Nullable String field,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable SearchTerms words) {
    public TaskFilter {
        states = Set.copyOf(states);
        timeliness = Set.copyOf(timeliness);
        if (itemNumber != null && directiveId == null) {
            throw new IllegalArgumentException("An item needs its directive");
        }
    }

    public static TaskFilter ofDirective(String id) {
        return new TaskFilter(null, null, null, id, null, Set.of(), Set.of(), null, null, null, null);
    }

    /** The states that both the states and the timeliness leave possible. */
    public Set<TaskStatus> possibleStates() {
        var possible = EnumSet.allOf(TaskStatus.class);
        if (!states.isEmpty()) {
            possible.retainAll(states);
        }
        if (!timeliness.isEmpty()) {
            possible.removeIf(
                    state -> timeliness.stream().noneMatch(it -> it.states().contains(state)));
        }
        return possible;
    }
}
