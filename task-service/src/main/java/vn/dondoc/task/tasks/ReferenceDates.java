package vn.dondoc.task.tasks;

import java.util.Optional;

/** The dates of documents that deadlines refer to, as far as they are known. */
public interface ReferenceDates {
    Optional<ReferenceDate> find(ReferenceKey key);

    /** Stores it with one date more than is stored. @return false, and nothing stored, when someone else gave one meanwhile */
    boolean save(ReferenceDate next);
}
