package vn.dondoc.directive.directory;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
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
        VersionedEntry<Official> found = find(id);
        if (found.entry().isErased()) {
            return officials.unchanged(found, context);
        }
        if (found.version() != expectedVersion) {
            throw new StaleResource("official", id, found.version());
        }
        if (found.entry().active()) {
            throw new DirectoryRejected(List.of(FieldFinding.of("active", "official.still-active")));
        }
        var erased = new VersionedEntry<>(found.entry().erased(reason), found.version());
        boolean isSaved = officials.save(erased, context);
        VersionedEntry<Official> now = find(id);
        if (!isSaved && !now.entry().isErased()) {
            throw new StaleResource("official", id, now.version());
        }
        return isSaved ? now : officials.unchanged(now, context);
    }

    private VersionedEntry<Official> find(String id) {
        return officials.find(id).orElseThrow(() -> new DirectoryEntryNotFound(id));
    }

    private static String reason(String typed) {
        String reason = PlainText.onOneLine(typed);
        if (reason.isEmpty() || reason.length() > MAX_LENGTH || !PlainText.isReadable(reason)) {
            throw new DirectoryRejected(List.of(FieldFinding.of("reason", "directory.reason", MAX_LENGTH)));
        }
        return reason;
    }
}
