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
        return unread(createdAt, expectedItems, false, decisionOn, decisionSince);
    }

    static NoticeState unread(Instant createdAt, NoticeDraft draft) {
        String decisionOn = OpenDecisions.taskOf(draft);
        return unread(
                createdAt,
                draft.expectedItems(),
                draft.isComplete(),
                decisionOn,
                decisionOn == null ? 0 : draft.trigger().event().sequence());
    }

    private static NoticeState unread(
            Instant createdAt,
            @Nullable Integer expectedItems,
            boolean complete,
            @Nullable String decisionOn,
            long decisionSince) {
        return new NoticeState(createdAt, expectedItems, complete, null, 0, decisionOn, decisionSince, null);
    }
}
