package vn.dondoc.platform.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;

/**
 * Who does something, when, because of what. Passed in, never fetched.
 *
 * @param time cut to milliseconds, which is what every store keeps
 * @param command makes a repeat recognisable
 */
public record Moment(Actor actor, Instant time, Trace trace, CommandId command) {

    public Moment {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a service does because of an event. */
    public static Moment because(EventEnvelope<?> event, Actor actor, Instant time) {
        return new Moment(actor, time, event.trace().causedBy(event.id()), CommandId.of(event.id()));
    }
}
