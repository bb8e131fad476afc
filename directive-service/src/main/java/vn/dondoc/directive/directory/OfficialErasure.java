package vn.dondoc.directive.directory;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.vietnam.PlainText;

/** Erases what says who an official is. It holds in all services; a name or address once erased comes in by no import. */
@Service
public class OfficialErasure {
    private static final int MAX_LENGTH = 500;

    private final DirectoryEntries<Official> officials;

    OfficialErasure(DirectoryEntries<Official> officials) {
        this.officials = officials;
    }

    /**
     * Erases the name and the addresses of one who no longer acts; of whom they are erased already, nothing changes.
     *
     * @param expectedVersion that the change was decided on
     * @throws DirectoryRejected where the official is active, or the reason is none
     */
    public VersionedEntry<Official> erase(String id, long expectedVersion, String typed, CommandContext context) {
        String reason = reason(typed);
        return officials.change(
                new VersionedCommand("official", id, expectedVersion, context), official -> erased(official, reason));
    }

    private static Official erased(Official official, String reason) {
        if (official.active()) {
            throw new DirectoryRejected(List.of(FieldFinding.of("active", "official.still-active")));
        }
        return official.isErased() ? official : official.erased(reason);
    }

    private static String reason(String typed) {
        String reason = PlainText.onOneLine(typed);
        if (reason.isEmpty() || reason.length() > MAX_LENGTH || !PlainText.isReadable(reason)) {
            throw new DirectoryRejected(List.of(FieldFinding.of("reason", "directory.reason", MAX_LENGTH)));
        }
        return reason;
    }
}
