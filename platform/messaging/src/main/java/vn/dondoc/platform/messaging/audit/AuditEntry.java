package vn.dondoc.platform.messaging.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.contracts.audit.AuditOutcome;
import vn.dondoc.contracts.audit.AuditSeal;
import vn.dondoc.contracts.audit.AuditedAction;
import vn.dondoc.platform.messaging.AuditedRequest;

/**
 * An entry that has no place in a stream yet.
 *
 * @param time cut to milliseconds, which is what every store keeps
 */
public record AuditEntry(Actor actor, Instant time, Trace trace, AuditedAction action) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    public AuditEntry {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What was asked about.
     *
     * @param target such as {@code tasks/<id>}
     * @param directiveId the directive that the target belongs to, where that is known
     * @param person the official whom it was about, who stands in no target
     * @param query what was asked of a list or an export
     * @param changes what became different
     */
    public record Subject(
            @Nullable String target,
            @Nullable String directiveId,
            @Nullable String person,
            @Nullable String query,
            FieldChanges changes) {}

    /** Why it was refused: the status and the kind of problem of the answer. */
    public record Refusal(int status, @Nullable String code) {}

    /** What a request asked for; with a refusal, what it did not get. */
    public static AuditedAction action(AuditedRequest request, Subject subject, @Nullable Refusal refusal) {
        int omitted = subject.changes().omitted();
        return new AuditedAction(
                request.operation(),
                request.duty(),
                refusal == null ? AuditOutcome.ACCEPTED : AuditOutcome.REFUSED,
                refusal == null ? null : refusal.status(),
                refusal == null ? null : refusal.code(),
                subject.target(),
                subject.directiveId(),
                subject.person(),
                subject.changes().told(),
                omitted == 0 ? null : omitted,
                request.address(),
                request.reason(),
                AuditedRequest.shortened(subject.query()));
    }

    /** With its place in the chain. */
    AuditMessage.Recorded sealed(String stream, long sequence, String previous) {
        String salt = newSalt();
        var open = new AuditMessage.Recorded(actor, action, new AuditSeal(salt, previous, ""));
        String hash = AuditFacts.hash(previous, AuditFacts.of(stream, sequence, time, trace.correlationId(), open));
        return new AuditMessage.Recorded(actor, action, new AuditSeal(salt, previous, hash));
    }

    private static String newSalt() {
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
