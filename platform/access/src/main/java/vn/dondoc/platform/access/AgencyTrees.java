package vn.dondoc.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tree as the directory has it, read anew when what is kept is older than half a minute. */
public final class AgencyTrees {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Supplier<AgencyTree> directory;
    private final InstantSource clock;
    private volatile CachedTree kept = new CachedTree(Instant.MIN, null);

    private record CachedTree(Instant readAt, @Nullable AgencyTree tree) {}

    public AgencyTrees(Supplier<AgencyTree> directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Two that ask at once may both read. */
    public AgencyTree current() {
        CachedTree now = kept;
        if (now.tree() != null
                && Duration.between(now.readAt(), clock.instant()).abs().compareTo(KEPT) < 0) {
            return now.tree();
        }
        return latest();
    }

    /** For what is rare and hard to take back. */
    public AgencyTree latest() {
        AgencyTree read = directory.get();
        kept = new CachedTree(clock.instant(), read);
        return read;
    }
}
