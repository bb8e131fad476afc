package vn.dondoc.notification.choice;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.vietnam.PlainText;

/**
 * What an official leaves out for a while: either one kind of notices, or all of one directive.
 *
 * @param until the last day on which it counts
 */
public record Mute(@Nullable NoticeKind kind, @Nullable String directiveId, LocalDate until) {
    private static final int LONGEST_ID = 100;

    boolean covers(NoticeKind asked, String askedDirectiveId, LocalDate day) {
        return countsOn(day) && (asked == kind || askedDirectiveId.equals(directiveId));
    }

    boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** The same matter, whatever the day. */
    boolean isOfSameAs(Mute other) {
        return kind == other.kind && Objects.equals(directiveId, other.directiveId);
    }

    /** @param field where it stands in what the official wrote */
    void requireValid(String field, LocalDate today, LocalDate last) {
        if ((kind == null) == (directiveId == null)) {
            throw new ChoicesRejected(field, "choices.kind-or-directive");
        }
        if (kind != null && !kind.mayBeMuted()) {
            throw new ChoicesRejected(field + ".kind", "choices.never-muted");
        }
        if (directiveId != null && !isId(directiveId)) {
            throw new ChoicesRejected(field + ".directiveId", "choices.directive", LONGEST_ID);
        }
        if (!countsOn(today) || until.isAfter(last)) {
            throw new ChoicesRejected(field + ".until", "choices.until", today, last);
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_ID
                && PlainText.isReadable(text)
                && PlainText.isOneLine(text);
    }
}
