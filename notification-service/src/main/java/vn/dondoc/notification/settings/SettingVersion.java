package vn.dondoc.notification.settings;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.audit.NotAudited;

/**
 * One version of one kind of settings, as it is stored; never changed.
 *
 * @param id kind and number, so that the store lets nobody add the same one twice
 * @param number from 1; the shipped settings are version 0, which is not stored
 * @param countsFrom for what happens from then on
 * @param change none of the shipped ones
 */
public record SettingVersion(
        String id,
        SettingKind kind,
        long number,
        String text,
        @NotAudited Instant countsFrom,
        @NotAudited @Nullable SettingChange change) {

    /** Every instance knows a version before it counts, so that all choose the same for one event. */
    static final Duration KNOWN_BEFORE = Duration.ofSeconds(5);

    static String idOf(SettingKind kind, long number) {
        return kind.word() + ":" + number;
    }

    static SettingVersion shipped(SettingKind kind, String text) {
        return new SettingVersion(idOf(kind, 0), kind, 0, text, Instant.EPOCH, null);
    }

    /** The next one; versions begin in their order whatever the clocks of those who make them say. */
    SettingVersion next(String newText, SettingChange why) {
        Instant known = why.at().plus(KNOWN_BEFORE);
        Instant from = known.isAfter(countsFrom) ? known : countsFrom.plusMillis(1);
        return new SettingVersion(idOf(kind, number + 1), kind, number + 1, newText, from, why);
    }
}
