package vn.dondoc.platform.web.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.observability.CorrelationScope;

/**
 * Gives every request a correlation id, the caller's when it says nothing, and returns it in the answer. Runs before
 * everything else, so that a refused request can be found in the logs too.
 */
public final class CorrelationFilter extends OncePerRequestFilter {
    public static final String ID_ATTRIBUTE = CorrelationFilter.class.getName();

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace trace = traceOf(request);
        request.setAttribute(ID_ATTRIBUTE, trace.correlationId());
        response.setHeader(CorrelationScope.HEADER, trace.correlationId());
        try (var _ = CorrelationScope.open(trace)) {
            chain.doFilter(request, response);
        }
    }

    /** The container asks again to render an error: that belongs to the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static Trace traceOf(HttpServletRequest request) {
        Object earlier = request.getAttribute(ID_ATTRIBUTE);
        String id = earlier == null
                ? CorrelationScope.idFrom(request.getHeader(CorrelationScope.HEADER))
                : earlier.toString();
        return new Trace(id, null, traceparent(request.getHeader("traceparent")));
    }

    private static @Nullable String traceparent(@Nullable String offered) {
        return offered != null && TRACEPARENT.matcher(offered).matches() ? offered : null;
    }
}
