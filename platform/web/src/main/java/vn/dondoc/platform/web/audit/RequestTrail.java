package vn.dondoc.platform.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.FieldChanges;
import vn.dondoc.platform.messaging.outbox.AuditJournal;
import vn.dondoc.platform.observability.CorrelationScope;
import vn.dondoc.platform.web.problem.ProblemAdvice;
import vn.dondoc.platform.web.security.PerformedOperation;

/** The audit trail as far as requests themselves are told to it; what they change takes its entry along. */
public final class RequestTrail {
    private final AuditJournal journal;
    private final InstantSource clock;

    public RequestTrail(AuditJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Tells of a command before it is carried out, for one that must not happen untold.
     *
     * @param target what it is about, without anybody's id
     */
    public void tellAhead(HttpServletRequest request, String target, List<FieldChange> changes) {
        PerformedOperation performed = PerformedOperation.of(request).orElseThrow();
        var subject = new AuditEntry.Subject(target, null, null, null, FieldChanges.of(changes));
        record(performed, subject, null);
        performed.audited().settle();
    }

    /** Tells what no change told of a request that ends with the status. */
    void writeEntry(HttpServletRequest request, int status) {
        PerformedOperation performed = PerformedOperation.of(request).orElse(null);
        if (performed == null || !concerns(performed, status)) {
            return;
        }
        AuditEntry.@Nullable Refusal refusal = status < 400
                ? null
                : new AuditEntry.Refusal(status, (String) request.getAttribute(ProblemAdvice.KIND_ATTRIBUTE));
        record(performed, AuditedTarget.of(request, performed), refusal);
    }

    private void record(
            PerformedOperation performed, AuditEntry.Subject subject, AuditEntry.@Nullable Refusal refusal) {
        journal.record(new AuditEntry(
                performed.actor(),
                clock.instant(),
                CorrelationScope.currentOrNew(),
                AuditEntry.action(performed.audited(), subject, refusal)));
    }

    private static boolean concerns(PerformedOperation performed, int status) {
        if (status < 300) {
            return performed.command() ? !performed.audited().isSettled() : performed.auditedRead();
        }
        // who asks wrongly for what may be read has not tried to get at anything
        return performed.command() ? status >= 400 && status < 500 : status == 403 || status == 404;
    }
}
