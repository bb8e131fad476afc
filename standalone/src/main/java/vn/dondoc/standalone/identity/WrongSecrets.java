package vn.dondoc.standalone.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a wrong secret came from where. The first few cost nothing; each one after them doubles the time for which nothing
 * more is taken from there, a right secret neither. Remembers a bounded number of places, those that came last.
 */
final class WrongSecrets {
    private static final int MOST = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 10;

    /** After so long without one they are forgotten. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final int free;
    private final InstantSource clock;
    private final Map<String, Attempts> byPlace = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > MOST;
        }
    };

    /** @param free how many of one place cost nothing */
    WrongSecrets(int free, InstantSource clock) {
        this.free = free;
        this.clock = clock;
    }

    private record Attempts(int count, Instant last) {
        Duration waitAfter(int free) {
            if (count <= free) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free - 1, DOUBLINGS));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }

    /** How long nothing is taken from there yet; zero where something is. */
    synchronized Duration waitOf(String place) {
        Attempts known = known(place);
        if (known == null) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(clock.instant(), known.last().plus(known.waitAfter(free)));
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    synchronized void add(String place) {
        Attempts known = known(place);
        byPlace.put(place, new Attempts(known == null ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void forget(String place) {
        byPlace.remove(place);
    }

    synchronized int size() {
        return byPlace.size();
    }

    private @Nullable Attempts known(String place) {
        Attempts known = byPlace.get(place);
        boolean isOver = known != null && clock.instant().isAfter(known.last().plus(FORGOTTEN_AFTER));
        return isOver ? null : known;
    }
}
