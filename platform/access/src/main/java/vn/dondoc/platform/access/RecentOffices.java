package vn.dondoc.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the directory for each official once in a while: every request needs the office, and a question to the store is no small
 * part of what it costs. Whom the directory does not know is asked for each time, so that an import counts at once.
 */
public final class RecentOffices implements Offices {
    /** More officials than act at once; who is forgotten is asked for again. */
    private static final int MOST = 10_000;

    private final Offices directory;
    private final Cache<String, Office> recent;

    /** @param kept how long a change of the directory may go unnoticed */
    public RecentOffices(Offices directory, Duration kept) {
        this.directory = directory;
        this.recent =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kept).build();
    }

    @Override
    public Optional<Office> of(String officialId) {
        Office known = recent.getIfPresent(officialId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Office> asked = directory.of(officialId);
        asked.ifPresent(office -> recent.put(officialId, office));
        return asked;
    }
}
