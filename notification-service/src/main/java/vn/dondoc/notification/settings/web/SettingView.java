package vn.dondoc.notification.settings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.settings.SettingChange;
import vn.dondoc.notification.settings.SettingRevision;
import vn.dondoc.notification.settings.SettingVersion;

/**
 * A version of settings; in lists without its text.
 *
 * @param version 0 of the shipped settings, which have no time and nobody who changed them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingView(
        long version,
        @Nullable String text,
        @Nullable Instant countsFrom,
        @Nullable Instant at,
        @Nullable String officialId,
        @Nullable String agencyId,
        @Nullable OfficialRole role,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @Nullable Long restored) {
    static SettingView of(SettingVersion version) {
        SettingChange change = version.change();
        return change == null
                ? new SettingView(version.number(), version.text(), null, null, null, null, null, null, null, null)
                : of(version.number(), version.text(), version.countsFrom(), change);
    }

    static SettingView of(SettingRevision revision) {
        return of(revision.number(), null, revision.countsFrom(), revision.change());
    }

    private static SettingView of(long version, @Nullable String text, Instant countsFrom, SettingChange change) {
        Actor actor = change.actor();
        return new SettingView(
                version,
                text,
                countsFrom,
                change.at(),
                actor.officialId(),
                actor.agencyId(),
                actor.role(),
                actor.onBehalfOf(),
                change.reason(),
                change.restored());
    }
}
