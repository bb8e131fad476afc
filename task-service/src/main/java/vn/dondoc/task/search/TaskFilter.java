package vn.dondoc.task.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.Timeliness;

/** Which tasks a list shows; what is not given does not restrict. */
public final class TaskFilter {
    private final @Nullable String leadAgencyId;
    private final @Nullable String coordinatorId;
    private final @Nullable String assigningAgencyId;
    private final @Nullable String directiveId;
    private final @Nullable String itemNumber;
    private final Set<TaskStatus> states;
    private final Set<Timeliness> timeliness;
    private final Set<Urgency> urgencies;
    private final @Nullable Boolean silent;
    private final @Nullable Boolean everMissed;
    private final @Nullable Boolean openRequest;
    private final @Nullable Boolean openDifficulty;
    private final @Nullable Set<String> workOf;
    private final @Nullable String field;
    private final @Nullable LocalDate dueFrom;
    private final @Nullable LocalDate dueTo;
    private final @Nullable SearchTerms terms;
    private final @Nullable Set<String> knownTo;

    private TaskFilter(Builder given) {
        if (given.itemNumber != null && given.directiveId == null) {
            throw new IllegalArgumentException("An item needs its directive");
        }
        leadAgencyId = given.leadAgencyId;
        coordinatorId = given.coordinatorId;
        assigningAgencyId = given.assigningAgencyId;
        directiveId = given.directiveId;
        itemNumber = given.itemNumber;
        states = given.states;
        timeliness = given.timeliness;
        urgencies = given.urgencies;
        silent = given.silent;
        everMissed = given.everMissed;
        openRequest = given.openRequest;
        openDifficulty = given.openDifficulty;
        workOf = given.workOf;
        field = given.field;
        dueFrom = given.dueFrom;
        dueTo = given.dueTo;
        terms = given.terms;
        knownTo = given.knownTo;
    }

    /** Restricts nothing yet. */
    public static Builder all() {
        return new Builder();
    }

    public static TaskFilter ofDirective(String id) {
        return all().directive(id).build();
    }

    public @Nullable String leadAgencyId() {
        return leadAgencyId;
    }

    public @Nullable String coordinatorId() {
        return coordinatorId;
    }

    public @Nullable String assigningAgencyId() {
        return assigningAgencyId;
    }

    public @Nullable String directiveId() {
        return directiveId;
    }

    public @Nullable String itemNumber() {
        return itemNumber;
    }

    public Set<TaskStatus> states() {
        return states;
    }

    public Set<Timeliness> timeliness() {
        return timeliness;
    }

    public Set<Urgency> urgencies() {
        return urgencies;
    }

    public @Nullable Boolean silent() {
        return silent;
    }

    public @Nullable Boolean everMissed() {
        return everMissed;
    }

    public @Nullable Boolean openRequest() {
        return openRequest;
    }

    public @Nullable Boolean openDifficulty() {
        return openDifficulty;
    }

    public @Nullable Set<String> workOf() {
        return workOf;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable LocalDate dueFrom() {
        return dueFrom;
    }

    public @Nullable LocalDate dueTo() {
        return dueTo;
    }

    public @Nullable SearchTerms terms() {
        return terms;
    }

    public @Nullable Set<String> knownTo() {
        return knownTo;
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

    /** Restricts step by step; null and an empty set take a restriction away. */
    public static final class Builder {
        private @Nullable String leadAgencyId;
        private @Nullable String coordinatorId;
        private @Nullable String assigningAgencyId;
        private @Nullable String directiveId;
        private @Nullable String itemNumber;
        private Set<TaskStatus> states = Set.of();
        private Set<Timeliness> timeliness = Set.of();
        private Set<Urgency> urgencies = Set.of();
        private @Nullable Boolean silent;
        private @Nullable Boolean everMissed;
        private @Nullable Boolean openRequest;
        private @Nullable Boolean openDifficulty;
        private @Nullable Set<String> workOf;
        private @Nullable String field;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private @Nullable SearchTerms terms;
        private @Nullable Set<String> knownTo;

        private Builder() {}

        public Builder lead(@Nullable String agencyId) {
            leadAgencyId = agencyId;
            return this;
        }

        public Builder coordinator(@Nullable String agencyId) {
            coordinatorId = agencyId;
            return this;
        }

        public Builder assigner(@Nullable String agencyId) {
            assigningAgencyId = agencyId;
            return this;
        }

        public Builder directive(@Nullable String id) {
            directiveId = id;
            return this;
        }

        /** An item of the directive that the filter names too. */
        public Builder item(@Nullable String number) {
            itemNumber = number;
            return this;
        }

        /** Tasks in one of these states. */
        public Builder states(Set<TaskStatus> any) {
            states = Set.copyOf(any);
            return this;
        }

        /** Tasks that stand so at the moment of asking. */
        public Builder timeliness(Set<Timeliness> any) {
            timeliness = Set.copyOf(any);
            return this;
        }

        /** Tasks in one of these states. */
        public Builder urgencies(Set<Urgency> any) {
            urgencies = Set.copyOf(any);
            return this;
        }

        /** Whether nothing was heard of it for longer than a reporting period, at the moment of asking. */
        public Builder silent(@Nullable Boolean wanted) {
            silent = wanted;
            return this;
        }

        /** Whether it missed a due date, whatever was granted since. */
        public Builder everMissed(@Nullable Boolean wanted) {
            everMissed = wanted;
            return this;
        }

        /** Whether a request for more time waits for an answer. */
        public Builder openRequest(@Nullable Boolean wanted) {
            openRequest = wanted;
            return this;
        }

        /** Whether a difficulty stands in its way. */
        public Builder openDifficulty(@Nullable Boolean wanted) {
            openDifficulty = wanted;
            return this;
        }

        /** What one of the agencies leads or has an open part of, while it is open. */
        public Builder workOf(@Nullable Set<String> agencyIds) {
            workOf = agencyIds == null ? null : Set.copyOf(agencyIds);
            return this;
        }

        public Builder field(@Nullable String name) {
            field = name == null ? null : PlainText.onOneLine(name);
            return this;
        }

        /** The earliest due date, inclusive; a task without a date is not shown then. */
        public Builder dueFrom(@Nullable LocalDate earliest) {
            dueFrom = earliest;
            return this;
        }

        /** The latest due date, inclusive; a task without a date is not shown then. */
        public Builder dueTo(@Nullable LocalDate latest) {
            dueTo = latest;
            return this;
        }

        /** All of them, accents aside. */
        public Builder terms(@Nullable SearchTerms sought) {
            terms = sought;
            return this;
        }

        /** What one of the agencies leads, coordinates or assigned: nothing else may be known. */
        public Builder knownTo(AgencyScope scope) {
            knownTo = scope.all() ? null : scope.agencies();
            return this;
        }

        public TaskFilter build() {
            return new TaskFilter(this);
        }
    }
}
