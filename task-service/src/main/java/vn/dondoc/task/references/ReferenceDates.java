package vn.dondoc.task.references;

import java.util.Optional;
import vn.dondoc.task.deadline.DocumentReference;

/** The dates of documents that deadlines refer to, as far as they are known. */
public interface ReferenceDates {
    Optional<ReferenceDate> find(DocumentReference key);

    /** Stores it with one date more than is stored. @return false, and nothing stored, when someone else gave one meanwhile */
    boolean save(ReferenceDate next);
}
