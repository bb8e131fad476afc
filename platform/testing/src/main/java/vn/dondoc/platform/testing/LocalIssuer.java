package vn.dondoc.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An identity provider for tests over real HTTP: serves its public keys on a free loopback port and signs whatever it
 * is asked to. Start the service under test with {@code DONDOC_ISSUER} set to {@link #issuer()}.
 */
public final class LocalIssuer implements AutoCloseable {
    private static final String AUDIENCE = "dondoc";

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RSAKey key;
    private volatile boolean silent;

    private LocalIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    public static LocalIssuer start() {
        try {
            RSAKey key = newKey("test");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalIssuer issuer = new LocalIssuer(key, server);
            issuer.serveKeys();
            server.start();
            return issuer;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    /** A key as one of ours would be, which nobody serves. */
    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException("No RSA key could be made", broken);
        }
    }

    /** What {@code DONDOC_ISSUER} has to be. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of an official that is valid for an hour. */
    public String tokenOf(String officialId, String agencyId, String role) {
        return tokenWith(Map.of("sub", officialId, "agency", agencyId, "role", role, "name", officialId));
    }

    /** A token with exactly these claims besides issuer, audience and times, which they may replace. */
    public String tokenWith(Map<String, Object> claims) {
        return sign(claimsWith(claims), key);
    }

    /** What {@link #tokenWith} signs. */
    public Map<String, Object> claimsWith(Map<String, Object> claims) {
        Instant now = Instant.now();
        Map<String, Object> all = new HashMap<>(Map.of(
                "iss", issuer(),
                "aud", AUDIENCE,
                "iat", now.getEpochSecond(),
                "exp", now.plus(Duration.ofHours(1)).getEpochSecond()));
        all.putAll(claims);
        return all;
    }

    /** A token with these claims and no others. */
    public static String sign(Map<String, Object> claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    JWTClaimsSet.parse(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException | ParseException broken) {
            throw new IllegalArgumentException("Not claims of a token", broken);
        }
    }

    /** The key that signs now. */
    public RSAKey key() {
        return key;
    }

    /** Signs with this one from now on, and serves no other. */
    public void changeKey(RSAKey next) {
        key = next;
    }

    /** How often the keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    /** Takes requests and answers none of them any more. */
    public void fallSilent() {
        silent = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serveKeys() {
        server.createContext("/oauth2/jwks", exchange -> {
            fetches.incrementAndGet();
            if (silent) {
                return;
            }
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
    }
}
