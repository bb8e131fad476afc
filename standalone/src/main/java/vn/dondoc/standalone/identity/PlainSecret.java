package vn.dondoc.standalone.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares the shared secret of the demo as it is. */
final class PlainSecret implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String expected) {
        return given != null && expected != null && MessageDigest.isEqual(bytes(given), bytes(expected));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
