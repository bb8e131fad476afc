package vn.dondoc.task.core;

/** An agency that a text speaks of: it is read with its name, where that is known, and by its identifier alone otherwise. */
public record AgencyMention(String id) {
    @Override
    public String toString() {
        return id;
    }
}
