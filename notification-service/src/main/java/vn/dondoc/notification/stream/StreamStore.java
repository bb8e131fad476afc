package vn.dondoc.notification.stream;

import java.util.List;
import java.util.Set;
import vn.dondoc.notification.notices.Notice;

/** What is stored of the stream. Nothing but {@link #replace} has to be one step. */
interface StreamStore {
    StreamSequence head();

    /** Only while the head is still the one that was read; false when another instance was first. */
    boolean replace(StreamSequence read, StreamSequence next);

    /** The tickets of notices that can be seen and wait for a place, those that wait longest first. */
    List<String> waiting(int limit);

    /** Gives each notice its place that still has the ticket; the others have theirs already, wait anew or are deleted. */
    void place(StreamSequence head);

    /** The officials whose notices have a place behind {@code after}, up to {@code upTo}. */
    Set<String> officialsBetween(long after, long upTo);

    /** The official's notices with a place behind {@code after}, up to {@code upTo}, in their order. */
    List<Notice> between(String officialId, long after, long upTo, int limit);
}
