package vn.dondoc.platform.web.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.outbox.AuditJournal;
import vn.dondoc.platform.observability.CorrelationScope;
import vn.dondoc.platform.web.problem.ProblemAdvice;
import vn.dondoc.platform.web.security.PerformedOperation;

/**
 * Before an answer goes out, has the audit trail told what no change told it: that it was refused, what was read of people or taken
 * along in a file, and the commands whose documents have no trail of their own.
 */
public final class AuditFilter extends OncePerRequestFilter {
    private final AuditJournal journal;
    private final InstantSource clock;

    public AuditFilter(AuditJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
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
                AuditFilter.this.writeEntry(request, getStatus());
            }
        }
    }

    private void writeEntry(HttpServletRequest request, int status) {
        PerformedOperation performed = PerformedOperation.of(request).orElse(null);
        if (performed == null || !concerns(performed, status)) {
            return;
        }
        AuditEntry.@Nullable Refusal refusal = status < 400
                ? null
                : new AuditEntry.Refusal(status, (String) request.getAttribute(ProblemAdvice.KIND_ATTRIBUTE));
        journal.record(new AuditEntry(
                performed.actor(),
                clock.instant(),
                CorrelationScope.currentOrNew(),
                AuditEntry.action(performed.audited(), AuditedTarget.of(request, performed), refusal)));
    }

    private static boolean concerns(PerformedOperation performed, int status) {
        if (status < 300) {
            return performed.command() ? !performed.audited().isSettled() : performed.auditedRead();
        }
        // who asks wrongly for what may be read has not tried to get at anything
        return performed.command() ? status >= 400 && status < 500 : status == 403 || status == 404;
    }
}
