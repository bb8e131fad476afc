package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.DueDateCause;

/**
 * The due dates a deadline has had.
 *
 * @param revision counts them, from 1; 0 before there is one
 * @param originalDate the first of them
 * @param changes from one to the next, oldest first
 */
public record DueDateHistory(int revision, @Nullable LocalDate originalDate, List<DueDateChange> changes) {
    public static final DueDateHistory NONE = new DueDateHistory(0, null, List.of());
    /** By the system, from what the document set. */
    private static final Set<DueDateCause> CALCULATED =
            EnumSet.of(DueDateCause.REFERENCE, DueDateCause.SUSPENSION, DueDateCause.CALENDAR, DueDateCause.TRANSFER);

    public DueDateHistory {
        changes = List.copyOf(changes);
    }

    DueDateHistory followedBy(LocalDate date) {
        return new DueDateHistory(revision + 1, originalDate == null ? date : originalDate, changes);
    }

    DueDateHistory with(DueDateChange change) {
        return new DueDateHistory(
                revision,
                originalDate,
                Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /** Whether nobody has set another day than the document's since the deadline was given as it is. */
    boolean isSetByReferenceOnly() {
        return changes.reversed().stream()
                .map(DueDateChange::cause)
                .takeWhile(cause -> cause != DueDateCause.AMENDMENT)
                .allMatch(CALCULATED::contains);
    }
}
