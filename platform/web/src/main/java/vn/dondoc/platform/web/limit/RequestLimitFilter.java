package vn.dondoc.platform.web.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.platform.access.Limit;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.web.problem.ProblemFactory;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.CallerArgument;

/** Refuses whoever asks too often. Runs behind the security filters, which say who asks, and before anything is read. */
public final class RequestLimitFilter extends OncePerRequestFilter {
    private final RequestLimits limits;
    private final CallerArgument callers;
    private final ProblemFactory problems;

    public RequestLimitFilter(Limit limit, CallerArgument callers, ProblemFactory problems) {
        this.limits = new RequestLimits(limit, Ticker.systemTicker());
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.take(callers.named());
        } catch (LimitReached | RequestRejected refused) {
            problems.write(problems.of(refused, request).orElseThrow(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
