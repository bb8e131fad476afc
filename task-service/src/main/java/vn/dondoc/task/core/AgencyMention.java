package vn.dondoc.task.core;

/** An agency that a text speaks of. */
public record AgencyMention(String id) implements Mention {
    @Override
    public String toString() {
        return id;
    }
}
