package vn.dondoc.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * Refuses a body that nobody would read: a caller who confirms a task with a reason would take the reason for stored. An
 * empty object says as much as nothing, and some clients always send one.
 */
final class UnreadBodies implements HandlerInterceptor {
    private static final int ENOUGH = 100;
    private static final Pattern NOTHING = Pattern.compile("\\s*(\\{\\s*})?\\s*");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST
                && !readsBody(method)
                && (announcesParts(request) || hasBody(request))) {
            throw RequestRejected.invalidField("body", "field.no-body");
        }
        return true;
    }

    private static boolean readsBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.hasParameterAnnotation(RequestBody.class));
    }

    /** Where parameters are bound to an object, Spring would look for the parts, of which no service reads any. */
    private static boolean announcesParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static boolean hasBody(HttpServletRequest request) throws IOException {
        byte[] start = request.getInputStream().readNBytes(ENOUGH);
        return !NOTHING.matcher(new String(start, StandardCharsets.UTF_8)).matches();
    }
}
