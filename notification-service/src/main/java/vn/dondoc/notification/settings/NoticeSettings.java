package vn.dondoc.notification.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.vietnam.PlainText;

/**
 * What administrators do with the settings. Each change is a version of its own, checked before it is stored; a repeat of a change finds
 * what it made.
 */
@Service
public class NoticeSettings {
    private static final int LONGEST_REASON = 1000;

    private final SettingVersions versions;
    private final Map<SettingKind, VersionedSetting<?>> settings = new EnumMap<>(SettingKind.class);

    NoticeSettings(SettingVersions versions, List<VersionedSetting<?>> all) {
        this.versions = versions;
        all.forEach(setting -> settings.put(setting.kind(), setting));
    }

    public SettingVersion newest(SettingKind kind) {
        return loadNewest(kind).setting();
    }

    /** @throws SettingNotFound when there is none of that number */
    public SettingVersion find(SettingKind kind, long number) {
        return load(kind, number).setting();
    }

    /** The newest first, without the shipped ones, which nobody changed. */
    public List<SettingRevision> revisions(SettingKind kind, long before, int limit) {
        return versions.revisions(kind, before, limit);
    }

    /** @throws SettingRejected when the text cannot be taken */
    public SettingVersion change(SettingKind kind, long version, String text, String reason, CommandContext context) {
        return add(kind, version, () -> text, changeOf(reason, null, context), context);
    }

    /** Puts the text of an older version in force again, as a version of its own: nothing that was in force is forgotten. */
    public SettingVersion restore(SettingKind kind, long version, long older, String reason, CommandContext context) {
        Supplier<String> text = () -> find(kind, older).text();
        return add(kind, version, text, changeOf(reason, older, context), context);
    }

    private static SettingChange changeOf(String reason, @Nullable Long restored, CommandContext context) {
        String given = PlainText.clean(reason);
        if (given.isEmpty() || given.length() > LONGEST_REASON || !PlainText.isReadable(given)) {
            throw SettingRejected.of("reason", "settings.reason", LONGEST_REASON);
        }
        return new SettingChange(context.actor(), context.time(), given, restored);
    }

    private SettingVersion add(
            SettingKind kind, long version, Supplier<String> text, SettingChange change, CommandContext context) {
        return new VersionedCommand("notice-settings", kind.word(), version, context)
                .execute(
                        () -> repeatOrNewest(kind, version, context),
                        before -> store(before.setting().next(checked(kind, text.get()), change), context))
                .setting();
    }

    private LoadedSetting store(SettingVersion next, CommandContext context) {
        LoadedSetting stored = LoadedSetting.of(versions.add(next, context));
        settingOf(next.kind()).refresh(context.time());
        return stored;
    }

    private String checked(SettingKind kind, String text) {
        settingOf(kind).candidate(text);
        return text;
    }

    /** A repeat still names the version that it was decided on, and others may have followed since. */
    private LoadedSetting repeatOrNewest(SettingKind kind, long version, CommandContext context) {
        return versions.find(kind, version + 1)
                .map(LoadedSetting::of)
                .filter(made -> made.isRepeatOf(context.command()))
                .orElseGet(() -> loadNewest(kind));
    }

    private LoadedSetting loadNewest(SettingKind kind) {
        return revisions(kind, Long.MAX_VALUE, 1).stream()
                .map(revision -> load(kind, revision.number()))
                .findFirst()
                .orElseGet(() -> load(kind, 0));
    }

    private LoadedSetting load(SettingKind kind, long number) {
        if (number == 0) {
            return new LoadedSetting(settingOf(kind).shippedVersion(), null);
        }
        return versions.find(kind, number).map(LoadedSetting::of).orElseThrow(() -> new SettingNotFound(kind, number));
    }

    private VersionedSetting<?> settingOf(SettingKind kind) {
        return Objects.requireNonNull(settings.get(kind), "Each kind is set somewhere");
    }
}
