package vn.dondoc.task.references.persistence;

import java.util.List;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.references.ReferenceDate;

/**
 * The date of a document as it is stored.
 *
 * @param version counts the dates given, so that two who correct it at once do not lose one
 */
record ReferenceDateDocument(String id, int version, String number, List<ReferenceDate.Entry> given) {

    static ReferenceDateDocument of(ReferenceDate date) {
        return new ReferenceDateDocument(date.key().value(), date.given().size(), date.number(), date.given());
    }

    ReferenceDate date() {
        return new ReferenceDate(new DocumentReference(id), number, given);
    }
}
