package vn.dondoc.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;

/** Asks the register for each pair once in a while, as {@link RecentOffices} asks for offices. */
public final class RecentDeputyships implements Deputyships {
    private static final int MOST = 1_000;

    private final Deputyships register;
    private final Cache<DeputyAndPrincipal, List<Deputyship>> recent;

    private record DeputyAndPrincipal(String deputyId, String onBehalfOf) {}

    /** @param kept how long a change of the register may go unnoticed */
    public RecentDeputyships(Deputyships register, Duration kept) {
        this.register = register;
        this.recent =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kept).build();
    }

    @Override
    public List<Deputyship> of(String deputyId, String onBehalfOf) {
        var pair = new DeputyAndPrincipal(deputyId, onBehalfOf);
        List<Deputyship> known = recent.getIfPresent(pair);
        if (known != null) {
            return known;
        }
        // not by the cache, which holds a lock meanwhile
        List<Deputyship> asked = register.of(deputyId, onBehalfOf);
        recent.put(pair, asked);
        return asked;
    }
}
