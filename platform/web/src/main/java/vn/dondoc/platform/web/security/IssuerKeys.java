package vn.dondoc.platform.web.security;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.platform.web.security.TokenSettings.KeyFetching;

/**
 * The keys of the identity provider as they were fetched last. They are fetched anew when they are old, so that a key that was
 * withdrawn ends, and when a token names one that is not among them, so that a new one counts at once; but whoever makes up
 * names causes no fetch for each. Requests with known keys never wait for a fetch while those still count.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

    private final KeySource fetch;
    private final KeyFetching settings;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable FetchedKeys last;
    private Instant nextFetch = Instant.MIN;

    IssuerKeys(KeySource fetch, KeyFetching settings, InstantSource clock) {
        this.fetch = fetch;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks the identity provider. */
    interface KeySource {
        JWKSet keys() throws IOException, ParseException;
    }

    private record FetchedKeys(JWKSet keys, Instant at) {}

    /** @throws RemoteKeySourceException when there are none that count, which is no fault of the token */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws RemoteKeySourceException {
        FetchedKeys known = last;
        if (known == null || !isYounger(known, settings.whileAwayFor())) {
            known = refreshed(known);
        } else if (!isYounger(known, settings.after())) {
            known = refreshedByOne(known);
        }
        List<JWK> found = selector.select(known.keys());
        return found.isEmpty() ? selector.select(refreshed(known).keys()) : found;
    }

    private boolean isYounger(FetchedKeys keys, Duration age) {
        return clock.instant().isBefore(keys.at().plus(age));
    }

    private FetchedKeys refreshedByOne(FetchedKeys known) throws RemoteKeySourceException {
        if (!fetching.tryLock()) {
            return known;
        }
        try {
            return refreshed(known);
        } finally {
            fetching.unlock();
        }
    }

    /** Whatever is known now that the caller has not seen, or that the provider says, or else what the caller has seen. */
    private FetchedKeys refreshed(@Nullable FetchedKeys seen) throws RemoteKeySourceException {
        fetching.lock();
        try {
            if (Objects.equals(last, seen) && !clock.instant().isBefore(nextFetch)) {
                nextFetch = clock.instant().plus(settings.atMostEvery());
                fetch();
            }
            return requireCounting(last);
        } finally {
            fetching.unlock();
        }
    }

    private void fetch() {
        try {
            last = new FetchedKeys(fetch.keys(), clock.instant());
        } catch (IOException | ParseException away) {
            log.warn("The identity provider gives no keys: {}", away.toString());
        }
    }

    private FetchedKeys requireCounting(@Nullable FetchedKeys known) throws RemoteKeySourceException {
        if (known == null || !isYounger(known, settings.whileAwayFor())) {
            throw new RemoteKeySourceException("The identity provider gives no keys", null);
        }
        return known;
    }
}
