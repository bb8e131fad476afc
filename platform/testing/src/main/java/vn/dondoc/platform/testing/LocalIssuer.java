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

/**
 * An identity provider for tests over real HTTP: serves its public keys on a free loopback port and signs whatever it
 * is asked to. Start the service under test with {@code DONDOC_ISSUER} set to {@link #issuer()}.
 */
public final class LocalIssuer implements AutoCloseable {
    private static final String AUDIENCE = "dondoc";

    private final RSAKey key;
    private final HttpServer server;

    private LocalIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    public static LocalIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalIssuer issuer = new LocalIssuer(key, server);
            issuer.serveKeys();
            server.start();
            return issuer;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
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
        Instant now = Instant.now();
        Map<String, Object> all = new HashMap<>(Map.of(
                "iss", issuer(),
                "aud", AUDIENCE,
                "iat", now.getEpochSecond(),
                "exp", now.plus(Duration.ofHours(1)).getEpochSecond()));
        all.putAll(claims);
        return sign(all);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String sign(Map<String, Object> claims) {
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

    private void serveKeys() {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
    }
}
