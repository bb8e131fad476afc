package vn.dondoc.notification.stream;

import java.util.List;

/**
 * Gives notices their places in the stream. Every instance does, none leads, and each may die at any point:
 *
 * <ol>
 *   <li>Of several who replace the same head one does. So no place is given twice.
 *   <li>A place is given for a ticket, which ends with it. So no notice gets two, and an instance that stood still for a while
 *       gives nothing away late.
 *   <li>Whoever goes on from a head first gives those whose tickets stand in it their places, should whoever wrote it have died.
 *       So there is a next head only when all of the one before have theirs.
 * </ol>
 *
 * <p>Only what can be seen is given a place, and up to {@link #position} everything that has one can be seen: nothing ever comes
 * before what was read. A notice that becomes visible late waits for a later place.
 */
final class StreamSequencer {
    private static final int AT_ONCE = 500;

    private final StreamStore store;
    private volatile long position;

    StreamSequencer(StreamStore store) {
        this.store = store;
    }

    /** Up to here this instance has seen that every place is taken by whom it was given to. */
    long position() {
        return position;
    }

    /** @return whether there was anybody who waits for a place */
    boolean advance() {
        StreamSequence head = store.head();
        if (head.position() != position) {
            store.place(head);
            position = head.position();
        }
        List<String> waiting = store.waiting(AT_ONCE);
        if (waiting.isEmpty()) {
            return false;
        }
        // when another was first, its head is where the next call goes on
        store.replace(head, head.followedBy(waiting));
        return true;
    }
}
