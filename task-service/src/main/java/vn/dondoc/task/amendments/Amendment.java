package vn.dondoc.task.amendments;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.VersionedResource;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;

/**
 * What an amended directive asks by now, proposed to the official who decides whether the tasks follow it.
 *
 * @param id of the event that told of it
 * @param sequence of that event among those of the directive: the higher, the newer
 * @param version counts the writes from 1; the resource's ETag
 */
public record Amendment(
        String id,
        long sequence,
        Proposal proposal,
        State state,
        @Nullable Decision decision,
        long version) implements VersionedResource {

    /**
     * What was amended.
     *
     * @param directive as it reads by now
     * @param actor who amended the directive
     * @param at when the directive was amended
     */
    public record Proposal(DirectiveFacts directive, String reason, Actor actor, Instant at) {}

    /** Where it stands. */
    public enum State {
        PROPOSED,
        /** Decided; the tasks are being changed. */
        CONFIRMED,
        APPLIED,
        REJECTED,
        /** Something newer happened to the directive before anybody decided. */
        SUPERSEDED
    }

    /** @param reason of a rejection */
    public record Decision(Actor by, Instant at, @Nullable String reason, Trace trace, CommandId command) {}

    public static Amendment proposed(EventEnvelope<?> event, DirectiveMessage.Amended amended) {
        var proposal = new Proposal(amended.directive(), amended.reason(), amended.actor(), event.time());
        return new Amendment(event.id(), event.sequence(), proposal, State.PROPOSED, null, 1);
    }

    /** The same, proposed anew after the directive was corrected: it names and words it as it reads by now. */
    public Amendment proposedAnew(EventEnvelope<?> event, DirectiveMessage.Corrected corrected) {
        var anew = new Proposal(corrected.directive(), proposal.reason(), proposal.actor(), event.time());
        return new Amendment(event.id(), event.sequence(), anew, State.PROPOSED, null, 1);
    }

    public DirectiveFacts directive() {
        return proposal.directive();
    }

    public String directiveId() {
        return proposal.directive().directiveId();
    }

    public Instant at() {
        return proposal.at();
    }

    public Amendment confirmed(CommandContext context) {
        return decided(State.CONFIRMED, null, context);
    }

    public Amendment rejected(Reason why, CommandContext context) {
        return decided(State.REJECTED, why.text(), context);
    }

    private Amendment decided(State next, @Nullable String why, CommandContext context) {
        if (state != State.PROPOSED) {
            throw new TaskRejected.IllegalTransition(
                    "amendment.already." + state.name().toLowerCase(Locale.ROOT));
        }
        return with(
                next, new Decision(context.actor(), context.time(), why, context.trace(), context.command()), version);
    }

    public Amendment applied() {
        return with(State.APPLIED, decision, version);
    }

    public Amendment superseded() {
        return with(State.SUPERSEDED, decision, version);
    }

    public Amendment stored() {
        return with(state, decision, version + 1);
    }

    private Amendment with(State next, @Nullable Decision decided, long number) {
        return new Amendment(id, sequence, proposal, next, decided, number);
    }

    /** Whether the tasks may still come to follow it. */
    public boolean isOpen() {
        return state == State.PROPOSED || state == State.CONFIRMED;
    }

    /** Whether it was decided by this command. */
    @Override
    public boolean isRepeatOf(CommandId command) {
        if (decision == null || !decision.command().key().equals(command.key())) {
            return false;
        }
        if (!decision.command().equals(command)) {
            throw new CommandIdReused(id);
        }
        return true;
    }

    /** What the tasks are changed with: in the name of who confirmed it, and before that of who amended. */
    CommandContext contextAt(Instant now) {
        return decision == null
                ? new CommandContext(proposal.actor(), now, Trace.of(id), CommandId.of(id))
                : new CommandContext(decision.by(), now, decision.trace(), decision.command());
    }

    /** Why the directive was amended. */
    Reason reason() {
        return Reason.cut(proposal.reason());
    }
}
