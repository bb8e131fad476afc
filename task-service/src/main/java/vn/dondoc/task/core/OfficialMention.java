package vn.dondoc.task.core;

/** An official that a text speaks of; the name is nowhere stored with it. */
public record OfficialMention(String id) implements Mention {
    @Override
    public String toString() {
        return id;
    }
}
