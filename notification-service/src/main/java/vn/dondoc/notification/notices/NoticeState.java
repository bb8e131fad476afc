package vn.dondoc.notification.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come.
 *
 * @param createdAt when it came into the inbox
 * @param expectedItems how many items it will have, when that is known
 * @param complete whether all of them are there
 * @param readItems how many items it had when it was read
 * @param decisionOn the task on which it asks for a decision, as long as nobody has decided: few do, so they are found by a
 *     small index
 * @param shared that it was read in the shared inbox of the agency; none while it was not
 * @param decisionSince the sequence of the event that asked; 0 where nothing is asked
 */
public record NoticeState(
        Instant createdAt,
        @Nullable Integer expectedItems,
        boolean complete,
        @Nullable Instant readAt,
        int readItems,
        @Nullable String decisionOn,
        long decisionSince,
        @Nullable SharedReading shared) {

    /** Nobody read it, and whether all items are there is for the store to find out. */
    NoticeState unread() {
        return new NoticeState(createdAt, expectedItems, false, null, 0, decisionOn, decisionSince, null);
    }

    NoticeState readAs(NoticeState other) {
        return new NoticeState(
                createdAt, expectedItems, complete, other.readAt, other.readItems, decisionOn, decisionSince, shared);
    }

    static NoticeState unread(Instant createdAt, NoticeDraft draft) {
        String decisionOn = OpenDecisions.taskOf(draft);
        return new NoticeState(
                createdAt,
                draft.expectedItems(),
                draft.isComplete(),
                null,
                0,
                decisionOn,
                decisionOn == null ? 0 : draft.trigger().event().sequence(),
                null);
    }
}
