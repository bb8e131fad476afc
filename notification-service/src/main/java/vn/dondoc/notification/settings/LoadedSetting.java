package vn.dondoc.notification.settings;

import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;
import vn.dondoc.platform.messaging.outbox.VersionedResource;

/**
 * A version as it was loaded.
 *
 * @param stored none of the shipped settings
 */
record LoadedSetting(SettingVersion setting, @Nullable VersionedDocument<SettingVersion> stored)
        implements VersionedResource {
    static LoadedSetting of(VersionedDocument<SettingVersion> stored) {
        return new LoadedSetting(stored.document(), stored);
    }

    @Override
    public long version() {
        return setting.number();
    }

    @Override
    public boolean isRepeatOf(CommandId command) {
        return stored != null && stored.isRepeatOf(command);
    }
}
