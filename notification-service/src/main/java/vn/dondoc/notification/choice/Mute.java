package vn.dondoc.notification.choice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.routing.NoticeKind;

/**
 * What an official leaves out for a while: either one kind of notices, or all of one directive.
 *
 * @param until the last day on which it counts
 */
public record Mute(@Nullable NoticeKind kind, @Nullable String directiveId, LocalDate until) {

    boolean covers(NoticeKind asked, String askedDirectiveId, LocalDate day) {
        return countsOn(day) && (asked == kind || askedDirectiveId.equals(directiveId));
    }

    public boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** The same matter, whatever the day. */
    boolean isOfSameAs(Mute other) {
        return kind == null
                ? other.kind == null && String.valueOf(directiveId).equals(other.directiveId)
                : kind == other.kind;
    }
}
