package vn.dondoc.task.calendar.persistence;

import java.time.Instant;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.task.calendar.CalendarRevision;

/** The part of a {@link CalendarDocument} that says how it came to be. */
record RevisionDocument(long number, Actor actor, Instant at, String reason, CommandId command) {
    CalendarRevision revision() {
        return new CalendarRevision(number, actor, at, reason, command);
    }
}
