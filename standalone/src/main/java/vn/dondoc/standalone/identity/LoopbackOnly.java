package vn.dondoc.standalone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Everybody knows the default secret, and it opens a token of any official. With it the provider answers this machine only, and
 * by a name of this machine: a page of another site that had its own name lead here would otherwise be answered too.
 */
final class LoopbackOnly extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    /** @throws InvalidConfigurationPropertyValueException when others are listened to */
    static void require(@Nullable String listensOn) {
        if (listensOn == null || !isLoopback(listensOn)) {
            throw new InvalidConfigurationPropertyValueException(
                    "dondoc.identity.secret",
                    IdentityProperties.DEFAULT_SECRET,
                    "Mã bí mật mặc định chỉ dùng được ở 127.0.0.1: hãy đặt mã riêng bằng DONDOC_IDENTITY_SECRET ·"
                            + " the default secret is for 127.0.0.1 only: set one of your own by DONDOC_IDENTITY_SECRET,"
                            + " or listen on 127.0.0.1.");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NAMES.contains(request.getServerName()) && isLoopback(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
