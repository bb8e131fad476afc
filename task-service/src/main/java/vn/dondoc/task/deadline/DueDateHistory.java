package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.util.List;
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

    /** Whether nothing but another document has had a say in the due date since the deadline was given as it is. */
    boolean isSetByReferenceOnly() {
        return changes.reversed().stream()
                .map(DueDateChange::cause)
                .takeWhile(cause -> cause != DueDateCause.AMENDMENT)
                .allMatch(cause -> cause == DueDateCause.REFERENCE);
    }
}
