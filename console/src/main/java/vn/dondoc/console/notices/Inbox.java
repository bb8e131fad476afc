package vn.dondoc.console.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the inbox, the newest notice first. */
record Inbox(List<Notice> items, @Nullable String next) {

    /** How many there are besides: atLeast where the service counts no further. */
    record Counts(int unread, boolean atLeast, int urgent, int waiting) {}

    /** What marking several as read came to. */
    record Marked(int marked) {}
}
