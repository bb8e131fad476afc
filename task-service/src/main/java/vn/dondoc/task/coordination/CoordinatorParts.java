package vn.dondoc.task.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;

/** What the coordinating parties do for a task, in the order in which they were asked. */
public record CoordinatorParts(List<CoordinatorPart> all) {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PART = 1_000;

    public CoordinatorParts {
        all = List.copyOf(all);
    }

    public static CoordinatorParts of(List<Coordinator> coordinators) {
        CoordinatorParts parts = new CoordinatorParts(List.of());
        for (Coordinator coordinator : coordinators) {
            parts = parts.with(parts.next(coordinator));
        }
        return parts;
    }

    public CoordinatorPart ask(Coordinator coordinator, String leadAgencyId) {
        if (leadAgencyId.equals(coordinator.agencyId())) {
            throw new TaskRejected.RuleViolation("agencyId", "part.of-lead");
        }
        if (all.stream().anyMatch(it -> isOf(it, coordinator) && it.state() != PartState.RELEASED)) {
            throw new TaskRejected.RuleViolation("agencyId", "part.twice");
        }
        if (all.size() >= MOST) {
            throw new TaskRejected.RuleViolation("agencyId", "part.too-many", MOST);
        }
        return next(new Coordinator(
                coordinator.agencyId() == null ? null : TextRules.agencyId("agencyId", coordinator.agencyId()),
                TextRules.checkedLine("name", coordinator.name(), LONGEST_NAME),
                coordinator.part() == null ? null : TextRules.checked("part", coordinator.part(), LONGEST_PART),
                coordinator.dueOn()));
    }

    private CoordinatorPart next(Coordinator coordinator) {
        return new CoordinatorPart(
                all.size() + 1,
                coordinator.agencyId(),
                coordinator.name(),
                coordinator.part(),
                coordinator.dueOn(),
                PartState.ASKED,
                null,
                null);
    }

    /** The part with that number, while something is to be done for it. */
    public CoordinatorPart open(int number) {
        CoordinatorPart part = all.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new TaskRejected.RuleViolation("number", "part.none", number));
        if (part.state() == PartState.DONE || part.state() == PartState.RELEASED) {
            throw new TaskRejected.IllegalTransition("part.finished", number);
        }
        return part;
    }

    public CoordinatorPart contributed(int number, Contribution said, LocalDate today) {
        return with(
                open(number),
                said.done() ? PartState.DONE : PartState.IN_PROGRESS,
                said.text(),
                said.done() ? today : null);
    }

    public CoordinatorPart released(int number, String reason) {
        return with(open(number), PartState.RELEASED, reason, null);
    }

    /** All open parts of a party, released. */
    public List<CoordinatorPart> released(Coordinator coordinator, String reason) {
        return openOf(coordinator).stream()
                .map(part -> with(part, PartState.RELEASED, reason, null))
                .toList();
    }

    /**
     * The parts that change, one after the other, as others are named than before: who is not named any more is released, who
     * is new is asked; whose part reads differently goes on, with what it says by now.
     */
    public List<CoordinatorPart> amended(
            List<Coordinator> before, List<Coordinator> named, String leadAgencyId, String reason) {
        var changes = new ArrayList<CoordinatorPart>();
        before.stream()
                .filter(it -> !isIn(named, it))
                .forEach(it -> changes.addAll(with(changes).released(it, reason)));
        for (Coordinator coordinator : named) {
            CoordinatorParts now = with(changes);
            boolean isNew = !isIn(before, coordinator) && !leadAgencyId.equals(coordinator.agencyId());
            if (isNew && !now.has(coordinator)) {
                changes.add(now.ask(coordinator, leadAgencyId));
            }
            if (!before.contains(coordinator)) {
                changes.addAll(with(changes).askedDifferently(coordinator));
            }
        }
        return changes;
    }

    private List<CoordinatorPart> askedDifferently(Coordinator coordinator) {
        return openOf(coordinator).stream()
                .map(part -> askedAs(part, coordinator))
                .filter(part -> !all.contains(part))
                .toList();
    }

    private static boolean isIn(List<Coordinator> coordinators, Coordinator one) {
        return coordinators.stream().anyMatch(it -> isSame(it, one));
    }

    private static boolean isSame(Coordinator one, Coordinator other) {
        return one.agencyId() == null
                ? other.agencyId() == null && one.name().equals(other.name())
                : one.agencyId().equals(other.agencyId());
    }

    /** The parts of a party that something is still to be done for. */
    private List<CoordinatorPart> openOf(Coordinator coordinator) {
        return all.stream()
                .filter(it -> isOf(it, coordinator) && it.state() != PartState.DONE && it.state() != PartState.RELEASED)
                .toList();
    }

    public List<Coordinator> coordinators() {
        return all.stream()
                .filter(it -> it.state() != PartState.RELEASED)
                .map(it -> new Coordinator(it.agencyId(), it.name(), it.asked(), it.dueOn()))
                .toList();
    }

    /** What is asked by now, the rest as it is. */
    private static CoordinatorPart askedAs(CoordinatorPart part, Coordinator asked) {
        return new CoordinatorPart(
                part.number(),
                part.agencyId(),
                asked.name(),
                asked.part(),
                asked.dueOn(),
                part.state(),
                part.contribution(),
                part.doneOn());
    }

    private boolean has(Coordinator coordinator) {
        return all.stream().anyMatch(it -> isOf(it, coordinator) && it.state() != PartState.RELEASED);
    }

    private CoordinatorParts with(List<CoordinatorPart> changes) {
        CoordinatorParts parts = this;
        for (CoordinatorPart changed : changes) {
            parts = parts.with(changed);
        }
        return parts;
    }

    public CoordinatorParts with(CoordinatorPart changed) {
        var parts = new ArrayList<>(all);
        if (changed.number() > parts.size()) {
            parts.add(changed);
        } else {
            parts.set(changed.number() - 1, changed);
        }
        return new CoordinatorParts(parts);
    }

    /** An agency is known by its identifier, a party outside the tree by its name. */
    private static boolean isOf(CoordinatorPart part, Coordinator coordinator) {
        return coordinator.agencyId() == null
                ? part.agencyId() == null && part.name().equals(coordinator.name())
                : Objects.equals(part.agencyId(), coordinator.agencyId());
    }

    private static CoordinatorPart with(
            CoordinatorPart part, PartState state, @Nullable String said, @Nullable LocalDate doneOn) {
        return new CoordinatorPart(
                part.number(), part.agencyId(), part.name(), part.asked(), part.dueOn(), state, said, doneOn);
    }
}
