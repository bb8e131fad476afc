package vn.dondoc.platform.web.command;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.platform.web.problem.DefaultProblemTypes;
import vn.dondoc.platform.web.problem.ProblemFactory;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * Reads the body once, refuses what is too large or a text that is not in UTF-8, and takes its fingerprint, so that the repeat of a
 * command is told from another command under the same key. Runs behind the security filters: nobody's bytes are kept
 * before it is known whose they are.
 */
public final class RequestBodyFilter extends OncePerRequestFilter {
    private final ProblemFactory problems;
    private final int maxBytes;

    public RequestBodyFilter(ProblemFactory problems, DataSize max) {
        this.problems = problems;
        this.maxBytes = Math.toIntExact(max.toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = read(request);
        } catch (RequestRejected rejected) {
            problems.write(problems.of(rejected, request).orElseThrow(), request, response);
            return;
        }
        RequestFingerprint.remember(request, body);
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
        if (isText(request.getContentType()) && !isUtf8(body)) {
            throw new RequestRejected(DefaultProblemTypes.UNREADABLE, LocalizableMessage.of("request.body-not-utf8"));
        }
        return body;
    }

    /** A table is decoded where it is read, and what we do not take at all is refused by its type. */
    private static boolean isText(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return !TableFile.isNamedBy(type)
                && (type.isBlank() || type.startsWith("text/") || type.contains("json") || type.contains("form"));
    }

    // a decoder that replaces broken bytes would store damaged names
    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private RequestRejected tooLarge() {
        return new RequestRejected(
                DefaultProblemTypes.TOO_LARGE, LocalizableMessage.of("request.body-too-large", maxBytes));
    }
}
