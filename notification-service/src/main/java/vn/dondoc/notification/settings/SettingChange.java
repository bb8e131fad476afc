package vn.dondoc.notification.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;

/**
 * Who changed settings, when and why.
 *
 * @param restored the version that was put in force again; none when a text was sent
 */
public record SettingChange(
        Actor actor, Instant at, String reason, @Nullable Long restored) {}
