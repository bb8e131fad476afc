package vn.dondoc.platform.web.command;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over who asks, the method, the path with its query, and the body. The caller belongs to it: another official
 * who happens to choose the same key must not be told that the command was carried out.
 */
final class RequestFingerprint {
    private static final String ATTRIBUTE = RequestFingerprint.class.getName();

    private RequestFingerprint() {}

    static void remember(HttpServletRequest request, byte[] body) {
        request.setAttribute(ATTRIBUTE, of(request, body));
    }

    /** Works outside of the filter too, where only the body is missing from it. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String known ? known : of(request, new byte[0]);
    }

    private static String of(HttpServletRequest request, byte[] body) {
        MessageDigest digest = sha256();
        update(digest, request.getRemoteUser());
        update(digest, request.getMethod());
        update(digest, request.getRequestURI());
        update(digest, request.getQueryString());
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static void update(MessageDigest digest, @Nullable String part) {
        digest.update(Objects.requireNonNullElse(part, "").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every JDK has SHA-256", broken);
        }
    }
}
