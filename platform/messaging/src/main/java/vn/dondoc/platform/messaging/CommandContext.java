package vn.dondoc.platform.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.audit.FieldChange;

/**
 * Who does something, when, because of what. Passed in, never fetched.
 *
 * @param time cut to milliseconds, which is what every store keeps
 * @param command makes a repeat recognisable
 * @param request the request that an official made, whose change leaves an entry in the audit trail; none for what a service does
 *     by itself, or to many at once that the request tells of as a whole. Never stored with what keeps its context
 */
public record CommandContext(
        Actor actor,
        Instant time,
        Trace trace,
        CommandId command,
        @Transient @Nullable AuditedRequest request) {

    @PersistenceCreator
    public CommandContext(Actor actor, Instant time, Trace trace, CommandId command) {
        this(actor, time, trace, command, null);
    }

    public CommandContext {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The same under a command that nobody else has: a bulk write recognises its own work by it, and a repeat of the
     * command would take the first one's work for its own.
     */
    public CommandContext withUniqueCommand() {
        return new CommandContext(
                actor,
                time,
                trace,
                new CommandId(command.key() + "/" + UUID.randomUUID(), command.fingerprint()),
                request);
    }

    /** The same for what leaves no entry in the audit trail of its documents. */
    public CommandContext withoutRequest() {
        return new CommandContext(actor, time, trace, command);
    }

    /** What somebody else does in the course of the same command, such as the service by itself. */
    public CommandContext as(Actor other) {
        return new CommandContext(other, time, trace, command);
    }

    /** The entry of the request is stored, or was stored when it came before. */
    public void settle() {
        if (request != null) {
            request.settle();
        }
    }

    /**
     * Says what was changed, once it is: for the trail of a command whose documents have none. It stands there as it is, so
     * nothing that people wrote, and nobody's name, may be among it.
     */
    public void auditChanges(FieldChange... changes) {
        if (request != null) {
            request.auditChanges(List.of(changes));
        }
    }

    /** What a service does because of an event. */
    public static CommandContext causedBy(EventEnvelope<?> event, Actor actor, Instant time) {
        return new CommandContext(actor, time, event.trace().causedBy(event.id()), CommandId.of(event.id()));
    }
}
