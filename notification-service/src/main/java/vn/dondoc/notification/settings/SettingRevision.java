package vn.dondoc.notification.settings;

import java.time.Instant;

/** A {@link SettingVersion} without its text. */
public record SettingRevision(long number, Instant countsFrom, SettingChange change) {}
