package vn.dondoc.platform.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;

/** Asks the register for each pair once in a while, as {@link RecentOffices} asks for offices. */
public final class RecentDeputyships implements Deputyships {
    private static final int MOST = 1_000;

    private final LoadingCache<Pair, List<Deputyship>> recent;

    private record Pair(String deputyId, String onBehalfOf) {}

    /** @param kept how long a change of the register may go unnoticed */
    public RecentDeputyships(Deputyships register, Duration kept) {
        this.recent = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(kept)
                .build(pair -> register.of(pair.deputyId(), pair.onBehalfOf()));
    }

    @Override
    public List<Deputyship> of(String deputyId, String onBehalfOf) {
        return recent.get(new Pair(deputyId, onBehalfOf));
    }
}
