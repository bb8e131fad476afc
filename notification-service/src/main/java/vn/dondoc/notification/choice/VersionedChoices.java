package vn.dondoc.notification.choice;

import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;
import vn.dondoc.platform.messaging.outbox.VersionedResource;

/**
 * The choices of an official as they were loaded.
 *
 * @param stored none as long as the official never chose; that is version 0
 */
public record VersionedChoices(
        NoticeChoices choices, @Nullable VersionedDocument<NoticeChoices> stored) implements VersionedResource {

    @Override
    public long version() {
        return stored == null ? 0 : stored.version();
    }

    @Override
    public boolean isRepeatOf(CommandId command) {
        return stored != null && stored.isRepeatOf(command);
    }
}
