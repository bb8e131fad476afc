package vn.dondoc.platform.web.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before an answer goes out, has the audit trail told what no change told it: that it was refused, what was read of people or taken
 * along in a file, and the commands whose documents have no trail of their own.
 */
public final class AuditFilter extends OncePerRequestFilter {
    private final RequestTrail trail;

    public AuditFilter(RequestTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var audited = new AuditedResponse(request, response);
        chain.doFilter(request, audited);
        audited.writeEntry();
    }

    /** An answer of which nothing leaves before the trail knows of it. */
    private final class AuditedResponse extends OnCommittedResponseWrapper {
        private final HttpServletRequest request;
        private boolean told;

        AuditedResponse(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        protected void onResponseCommitted() {
            writeEntry();
        }

        /** When it cannot be told, the answer becomes one of ours, and there is nothing to tell of that. */
        void writeEntry() {
            if (!told) {
                told = true;
                trail.writeEntry(request, getStatus());
            }
        }
    }
}
