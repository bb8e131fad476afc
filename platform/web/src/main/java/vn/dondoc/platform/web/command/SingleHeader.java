package vn.dondoc.platform.web.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.problem.RequestRejected;

/** A header that says one thing. Of two the container would hand over the first, and the caller may have meant the other. */
final class SingleHeader {
    private SingleHeader() {}

    static @Nullable String of(HttpServletRequest request, String name) {
        List<String> sent = Collections.list(request.getHeaders(name));
        if (sent.size() > 1) {
            throw RequestRejected.invalidField(name, "field.once");
        }
        return sent.isEmpty() ? null : sent.getFirst();
    }
}
