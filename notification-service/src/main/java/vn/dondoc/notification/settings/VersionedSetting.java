package vn.dondoc.notification.settings;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;
import vn.dondoc.platform.vietnam.PlainText;

/**
 * One kind of settings with all its versions. Which one counts follows from the time of what it is asked for, and from nothing else: an
 * event that comes again is told by the same settings, whatever was changed in between. The store is looked at once a second at most.
 */
public final class VersionedSetting<T> implements InForce<T> {
    /** Gauge, alarm: 1 while the version in force cannot be read by this release, so that what is shipped counts instead. */
    static final String UNREADABLE = "dondoc.notices.settings.unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(VersionedSetting.class);

    /** Shorter than the time by which a version is stored before it counts. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private static final int LONGEST = 200_000;

    private final SettingKind kind;
    private final SettingReader<T> reader;
    private final String shippedText;
    private final T shipped;
    private final SettingVersions versions;
    private final Clock clock;
    /** By version; none where it cannot be read. */
    private final Map<Long, Optional<T>> read = new ConcurrentHashMap<>();

    private volatile Known known = new Known(List.of(), Instant.MIN);

    private VersionedSetting(
            SettingKind kind, Class<T> type, String shippedText, SettingVersions versions, Clock clock) {
        this.kind = kind;
        this.reader = new SettingReader<>(kind, type);
        this.shippedText = shippedText;
        this.shipped = reader.read(shippedText);
        this.versions = versions;
        this.clock = clock;
    }

    /** Makes them; the settings that are shipped count as long as nobody changed them. */
    @Component
    public static final class Factory {
        private final SettingVersions versions;
        private final MeterRegistry meters;
        private final Clock clock;

        Factory(SettingVersions versions, MeterRegistry meters, Clock clock) {
            this.versions = versions;
            this.meters = meters;
            this.clock = clock;
        }

        public <T> VersionedSetting<T> of(SettingKind kind, Class<T> type, Resource shipped) {
            try {
                return of(kind, type, shipped.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        public <T> VersionedSetting<T> of(SettingKind kind, Class<T> type, String shipped) {
            VersionedSetting<T> setting = new VersionedSetting<>(kind, type, shipped, versions, clock);
            Gauge.builder(UNREADABLE, () -> setting.isUnreadable() ? 1 : 0)
                    .tag("setting", kind.word())
                    .register(meters);
            return setting;
        }
    }

    /** @param revisions the newest first */
    private record Known(List<SettingRevision> revisions, Instant asOf) {}

    @Override
    public T at(Instant time) {
        return findAt(time).flatMap(this::readOnce).orElse(shipped);
    }

    private boolean isUnreadable() {
        return findAt(clock.instant())
                .map(this::readOnce)
                .filter(Optional::isEmpty)
                .isPresent();
    }

    private Optional<SettingRevision> findAt(Instant time) {
        Instant now = clock.instant();
        if (!known.asOf().isAfter(now.minus(KEPT))) {
            refresh(now);
        }
        return known.revisions().stream()
                .filter(revision -> !revision.countsFrom().isAfter(time))
                .findFirst();
    }

    private Optional<T> readOnce(SettingRevision revision) {
        return read.computeIfAbsent(revision.number(), this::read);
    }

    private Optional<T> read(long number) {
        String text = versions.find(kind, number)
                .map(VersionedDocument::document)
                .orElseThrow()
                .text();
        try {
            return Optional.of(reader.read(text));
        } catch (SettingRejected byThisRelease) {
            LOG.error(
                    "Version {} of {} was stored by another release and cannot be read: {}. The shipped settings count instead.",
                    number,
                    kind.word(),
                    byThisRelease.getMessage());
            return Optional.empty();
        }
    }

    /** Looks at the store at once: whoever changed something need not wait for it. */
    void refresh(Instant now) {
        known = new Known(versions.revisions(kind, Long.MAX_VALUE, Integer.MAX_VALUE), now);
    }

    SettingKind kind() {
        return kind;
    }

    /**
     * What a text would be if it were stored.
     *
     * @throws SettingRejected that names line and field of the first thing that is wrong
     */
    public T candidate(String text) {
        if (text.length() > LONGEST || !PlainText.isReadable(text)) {
            throw SettingRejected.of("text", "settings.text", LONGEST);
        }
        return reader.read(text);
    }

    SettingVersion shippedVersion() {
        return SettingVersion.shipped(kind, shippedText);
    }
}
