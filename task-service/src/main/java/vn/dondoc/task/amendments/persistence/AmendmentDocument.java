package vn.dondoc.task.amendments.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.task.amendments.Amendment;

/** An amendment as it is stored, with the directive as it reads by it. */
record AmendmentDocument(
        String id,
        String directiveId,
        long sequence,
        DirectiveFacts directive,
        String reason,
        Actor actor,
        Instant at,
        Amendment.State state,
        Amendment.@Nullable Decision decision,
        long version) {

    static AmendmentDocument of(Amendment amendment) {
        return new AmendmentDocument(
                amendment.id(),
                amendment.directiveId(),
                amendment.sequence(),
                amendment.directive(),
                amendment.reason(),
                amendment.actor(),
                amendment.at(),
                amendment.state(),
                amendment.decision(),
                amendment.version());
    }

    Amendment amendment() {
        return new Amendment(id, directiveId, sequence, directive, reason, actor, at, state, decision, version);
    }
}
