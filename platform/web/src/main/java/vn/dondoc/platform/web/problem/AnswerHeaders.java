package vn.dondoc.platform.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer tells browsers and proxies, errors too: take it for what it says it is, keep it nowhere, show it in no
 * frame, run nothing of it, and tell no other site from where one came.
 */
public final class AnswerHeaders {
    private static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    private AnswerHeaders() {}

    public static void addTo(HttpServletResponse response) {
        ALL.forEach(response::setHeader);
    }
}
