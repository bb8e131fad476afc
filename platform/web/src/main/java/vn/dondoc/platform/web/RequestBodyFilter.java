package vn.dondoc.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body once, refuses what is too large or not UTF-8, and takes its fingerprint, so that the repeat of a
 * command is told from another command under the same key. Runs behind the security filters: nobody's bytes are kept
 * before it is known whose they are.
 */
final class RequestBodyFilter extends OncePerRequestFilter {
    private final Problems problems;
    private final int maxBytes;

    RequestBodyFilter(Problems problems, DataSize max) {
        this.problems = problems;
        this.maxBytes = Math.toIntExact(max.toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = read(request);
        } catch (RequestRefused refused) {
            problems.write(problems.of(refused, request).orElseThrow(), response);
            return;
        }
        Fingerprint.remember(request, body);
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw tooLarge();
        }
        if (!isUtf8(body)) {
            throw new RequestRefused(
                    BuiltInProblems.UNREADABLE, new Wording("Nội dung phải là UTF-8", "The body must be UTF-8"));
        }
        return body;
    }

    // all we take is text, and a decoder that replaces broken bytes would store damaged names
    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private RequestRefused tooLarge() {
        return new RequestRefused(
                BuiltInProblems.TOO_LARGE,
                new Wording("Nhiều nhất " + maxBytes + " byte", "At most " + maxBytes + " bytes"));
    }
}
