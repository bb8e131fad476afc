package vn.dondoc.task.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.reminder.ScheduledReminder;

/**
 * What the coordinating parties do for a task, in the order in which they were asked.
 *
 * @param deadlines of the open parts that have a date of their own; none where there are none
 */
public record CoordinatorParts(
        List<CoordinatorPart> all, @Nullable List<PartDeadline> deadlines) {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PART = 1_000;

    public CoordinatorParts {
        all = List.copyOf(all);
        deadlines = deadlines == null || deadlines.isEmpty() ? null : List.copyOf(deadlines);
    }

    public static CoordinatorParts of(List<Coordinator> coordinators) {
        CoordinatorParts parts = new CoordinatorParts(List.of(), null);
        for (Coordinator coordinator : coordinators) {
            parts = parts.with(PartSteps.asked(parts.all.size() + 1, coordinator));
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
        return PartSteps.asked(
                all.size() + 1,
                new Coordinator(
                        coordinator.agencyId() == null ? null : TextRules.agencyId("agencyId", coordinator.agencyId()),
                        TextRules.checkedLine("name", coordinator.name(), LONGEST_NAME),
                        coordinator.part() == null ? null : TextRules.checked("part", coordinator.part(), LONGEST_PART),
                        coordinator.dueOn()));
    }

    /** The part with that number, while something is to be done for it. */
    public CoordinatorPart open(int number) {
        CoordinatorPart part = all.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new TaskRejected.RuleViolation("number", "part.none", number));
        if (!isOpen(part)) {
            throw new TaskRejected.IllegalTransition("part.finished", number);
        }
        return part;
    }

    public CoordinatorPart contributed(int number, Contribution said, LocalDate today) {
        return PartSteps.contributed(open(number), said, today);
    }

    public CoordinatorPart released(int number, String reason) {
        return PartSteps.released(open(number), reason);
    }

    /** The open parts of a closed agency go to its successor, who is asked for them; they end where that one leads or has a part itself. */
    public List<CoordinatorPart> succeeded(String fromAgencyId, Coordinator successor, String leadAgencyId) {
        boolean hasOne = leadAgencyId.equals(successor.agencyId()) || has(successor);
        return openPartsOf(new Coordinator(fromAgencyId, "", null, null)).stream()
                .map(part -> hasOne ? PartSteps.released(part, null) : PartSteps.handedTo(part, successor))
                .toList();
    }

    /** All open parts of a party, as they end when it leads itself. */
    public List<CoordinatorPart> endedBy(Coordinator lead) {
        return openPartsOf(lead).stream()
                .map(part -> PartSteps.released(part, null))
                .toList();
    }

    /** All open parts of a party, released. */
    public List<CoordinatorPart> released(Coordinator coordinator, String reason) {
        return openPartsOf(coordinator).stream()
                .map(part -> PartSteps.released(part, reason))
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
        return openPartsOf(coordinator).stream()
                .map(part -> part.with(coordinator))
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

    public boolean hasOpenOf(Set<String> agencyIds) {
        return all.stream().anyMatch(it -> it.agencyId() != null && agencyIds.contains(it.agencyId()) && isOpen(it));
    }

    /** The parts of a party that something is still to be done for. */
    private List<CoordinatorPart> openPartsOf(Coordinator coordinator) {
        return all.stream().filter(it -> isOf(it, coordinator) && isOpen(it)).toList();
    }

    static boolean isOpen(CoordinatorPart part) {
        return part.state() == PartState.ASKED || part.state() == PartState.IN_PROGRESS;
    }

    /** As they stand when the task is over: what was not done by then ended with it. */
    public List<CoordinatorPart> ended() {
        return all.stream()
                .map(part -> isOpen(part) ? PartSteps.ended(part) : part)
                .toList();
    }

    /** With the reminders of each open part's own date; those of a date that was there before go on. */
    public CoordinatorParts scheduled(DueDateCalculator calculator) {
        return new CoordinatorParts(
                all,
                all.stream()
                        .filter(CoordinatorParts::isOpen)
                        .flatMap(part -> deadlineOf(part, calculator).stream())
                        .toList());
    }

    private Optional<PartDeadline> deadlineOf(CoordinatorPart part, DueDateCalculator calculator) {
        return kept().filter(it -> it.isOf(part))
                .findFirst()
                .or(() -> Optional.ofNullable(part.dueOn()).map(dueOn -> PartDeadline.of(part, dueOn, calculator)));
    }

    private Stream<PartDeadline> kept() {
        return deadlines == null ? Stream.empty() : deadlines.stream();
    }

    /** When the first of their reminders is sent. */
    public Optional<Instant> nextReminderAt() {
        return kept().map(PartDeadline::next)
                .filter(Objects::nonNull)
                .map(ScheduledReminder::at)
                .min(Instant::compareTo);
    }

    public List<PartReminder> remindersDueAt(Instant now) {
        return kept().flatMap(deadline -> Optional.ofNullable(deadline.dueAt(now))
                        .map(reminder -> new PartReminder(open(deadline.number()), reminder))
                        .stream())
                .toList();
    }

    /** Without the reminders that would have been sent while the clock stood, since that day. */
    public CoordinatorParts resumed(LocalDate since, Instant now) {
        return new CoordinatorParts(
                all, kept().map(it -> it.resumed(since, now)).toList());
    }

    /** After it was sent. */
    public CoordinatorParts after(PartReminder sent) {
        return new CoordinatorParts(
                all,
                kept().map(it -> it.isOf(sent.part()) ? it.after(sent.reminder()) : it)
                        .toList());
    }

    public List<Coordinator> coordinators() {
        return all.stream()
                .filter(it -> it.state() != PartState.RELEASED)
                .map(CoordinatorPart::coordinator)
                .toList();
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
        return new CoordinatorParts(
                parts,
                kept().filter(it -> it.number() != changed.number() || (isOpen(changed) && it.isOf(changed)))
                        .toList());
    }

    /** An agency is known by its identifier, a party outside the tree by its name. */
    private static boolean isOf(CoordinatorPart part, Coordinator coordinator) {
        return coordinator.agencyId() == null
                ? part.agencyId() == null && part.name().equals(coordinator.name())
                : Objects.equals(part.agencyId(), coordinator.agencyId());
    }
}
