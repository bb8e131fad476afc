package vn.dondoc.task.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.task.deadline.DueDateCalculator;

/**
 * What the dates of open parts become as that of the lead moves: none is after it.
 *
 * @param latest the lead's date; none where it has none
 */
public record PartDates(CoordinatorParts parts, @Nullable LocalDate latest) {

    /** The parts that were due after the lead, by its date. */
    public List<CoordinatorPart> broughtForward() {
        return moved((_, dueOn) -> notAfterTheLead(dueOn));
    }

    /**
     * A clock that stood since that day runs again: the parts that were not late by then have the working days that it stood, like
     * the lead, but not longer than the lead.
     */
    public List<CoordinatorPart> resumed(LocalDate since, DueDateCalculator calculator) {
        return moved((part, dueOn) -> {
            LocalDate later = notAfterTheLead(calculator.of(part.agencyId()).resumed(dueOn, since));
            return later.isAfter(dueOn) ? later : dueOn;
        });
    }

    private LocalDate notAfterTheLead(LocalDate dueOn) {
        return latest != null && dueOn.isAfter(latest) ? latest : dueOn;
    }

    private List<CoordinatorPart> moved(BiFunction<CoordinatorPart, LocalDate, LocalDate> to) {
        return parts.all().stream()
                .filter(part -> CoordinatorParts.isOpen(part) && part.dueOn() != null)
                .map(part -> PartSteps.dueOn(part, to.apply(part, Objects.requireNonNull(part.dueOn()))))
                .filter(part -> !parts.all().contains(part))
                .toList();
    }
}
