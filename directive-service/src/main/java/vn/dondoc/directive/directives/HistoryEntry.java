package vn.dondoc.directive.directives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.directive.core.DirectiveStep;
import vn.dondoc.platform.messaging.CommandContext;

/**
 * One step in the life of a directive: who, when, why, in which request.
 *
 * @param revision the revision it led to; 0 while it was a draft
 * @param reason what the official gave as the reason, where one is asked for
 */
public record HistoryEntry(
        DirectiveStep step,
        int revision,
        Instant at,
        Actor actor,
        @Nullable String reason,
        String correlationId) {

    static HistoryEntry of(DirectiveStep step, int revision, @Nullable String reason, CommandContext context) {
        return new HistoryEntry(
                step,
                revision,
                context.time(),
                context.actor(),
                reason,
                context.trace().correlationId());
    }
}
