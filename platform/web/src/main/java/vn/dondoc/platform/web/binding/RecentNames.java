package vn.dondoc.platform.web.binding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the directory for each name once a second at most: busy callers get the same few agencies with each answer, and a question
 * to the store is no small part of what an answer costs. So a new name is seen a second late at most.
 */
public final class RecentNames implements DirectoryNames {
    static final Duration KEPT = Duration.ofSeconds(1);

    private final CachedDirectory agencies;
    private final CachedDirectory officials;

    public RecentNames(DirectoryNames directory, InstantSource clock) {
        this.agencies = new CachedDirectory(directory::agencies, clock);
        this.officials = new CachedDirectory(directory::officials, clock);
    }

    @Override
    public Map<String, String> agencies(Collection<String> ids) {
        return agencies.find(ids);
    }

    @Override
    public Map<String, String> officials(Collection<String> ids) {
        return officials.find(ids);
    }

    @FunctionalInterface
    private interface NameDirectory {
        Map<String, String> find(Collection<String> ids);
    }

    /** What was asked since an instant; forgotten as a whole, so that it does not grow. */
    private record CachedNames(Instant since, Map<String, Optional<String>> names) {
        boolean areRecentAt(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(KEPT));
        }
    }

    private static final class CachedDirectory {
        private final NameDirectory directory;
        private final InstantSource clock;
        private volatile CachedNames answers = new CachedNames(Instant.EPOCH, Map.of());

        CachedDirectory(NameDirectory directory, InstantSource clock) {
            this.directory = directory;
            this.clock = clock;
        }

        Map<String, String> find(Collection<String> ids) {
            Map<String, Optional<String>> known = recent();
            Set<String> unasked = new HashSet<>(ids);
            unasked.removeAll(known.keySet());
            if (!unasked.isEmpty()) {
                Map<String, String> found = directory.find(unasked);
                unasked.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
            }
            Map<String, String> names = new HashMap<>();
            ids.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(name -> names.put(id, name)));
            return names;
        }

        private Map<String, Optional<String>> recent() {
            Instant now = clock.instant();
            CachedNames kept = answers;
            if (!kept.areRecentAt(now)) {
                kept = new CachedNames(now, new ConcurrentHashMap<>());
                answers = kept;
            }
            return kept.names();
        }
    }
}
