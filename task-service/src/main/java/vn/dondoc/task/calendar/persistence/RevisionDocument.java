package vn.dondoc.task.calendar.persistence;

import java.time.Instant;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.task.calendar.Revision;

/** The part of a {@link CalendarDocument} that says how it came to be. */
record RevisionDocument(long id, Actor actor, Instant at, String reason, CommandId command) {
    Revision revision() {
        return new Revision(id, actor, at, reason, command);
    }
}
