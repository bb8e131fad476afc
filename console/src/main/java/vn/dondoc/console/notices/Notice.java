package vn.dondoc.console.notices;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the notification-service tells it.
 *
 * @param waiting whether it waits for a decision that nobody made yet
 */
record Notice(
        String id,
        String kind,
        boolean urgent,
        String title,
        String body,
        @Nullable String onBehalfOfName,
        String directiveId,
        String directiveNumber,
        List<String> taskIds,
        boolean waiting,
        OffsetDateTime happenedAt,
        @Nullable OffsetDateTime readAt) {
    public boolean isUnread() {
        return readAt == null;
    }
}
