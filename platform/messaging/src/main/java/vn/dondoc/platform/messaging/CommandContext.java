package vn.dondoc.platform.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;

/**
 * Who does something, when, because of what. Passed in, never fetched.
 *
 * @param time cut to milliseconds, which is what every store keeps
 * @param command makes a repeat recognisable
 */
public record CommandContext(Actor actor, Instant time, Trace trace, CommandId command) {

    public CommandContext {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The same under a command that nobody else has: a bulk write recognises its own work by it, and a repeat of the
     * command would take the first one's work for its own.
     */
    public CommandContext withUniqueCommand() {
        return new CommandContext(
                actor, time, trace, new CommandId(command.key() + "/" + UUID.randomUUID(), command.fingerprint()));
    }

    /** What somebody else does in the course of the same command, such as the service by itself. */
    public CommandContext as(Actor other) {
        return new CommandContext(other, time, trace, command);
    }

    /** What a service does because of an event. */
    public static CommandContext causedBy(EventEnvelope<?> event, Actor actor, Instant time) {
        return new CommandContext(actor, time, event.trace().causedBy(event.id()), CommandId.of(event.id()));
    }
}
