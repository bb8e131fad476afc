package vn.dondoc.task.tasks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.references.ReferenceDate;
import vn.dondoc.task.references.ReferenceDates;

/** Keeps what the Mongo implementation keeps. */
public class InMemoryReferenceDates implements ReferenceDates {
    private final Map<DocumentReference, ReferenceDate> dates = new HashMap<>();

    @Override
    public synchronized Optional<ReferenceDate> find(DocumentReference key) {
        return Optional.ofNullable(dates.get(key));
    }

    @Override
    public synchronized boolean save(ReferenceDate next) {
        int before = find(next.key()).map(it -> it.given().size()).orElse(0);
        if (next.given().size() != before + 1) {
            return false;
        }
        dates.put(next.key(), next);
        return true;
    }
}
