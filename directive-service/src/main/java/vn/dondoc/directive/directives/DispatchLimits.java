package vn.dondoc.directive.directives;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.dondoc.platform.access.Limit;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.access.LimitReached.Limited;
import vn.dondoc.platform.messaging.CommandContext;

/**
 * How many directives an hour may go out, and to how many agencies, each time counted. What went out is counted from the
 * histories, so it is the same for all instances; of those that go out at the same moment some may be too many.
 */
public record DispatchLimits(Limit directives, Limit recipients) {
    private static final Duration WHILE = Duration.ofHours(1);

    public static DispatchLimits none() {
        return new DispatchLimits(Limit.none(), Limit.none());
    }

    /** @throws LimitReached when the directive would be too many, or its recipients */
    void require(Directive outgoing, Directives all, CommandContext context) {
        if (outgoing.events().isEmpty() || (directives.isNone() && recipients.isNone())) {
            return;
        }
        Instant now = context.time();
        int toMany = outgoing.state().addresseeIds().size();
        List<Dispatch> byAgency = all.dispatchedSince(context.actor().agencyId(), now.minus(WHILE));
        List<Dispatch> byCaller = byAgency.stream()
                .filter(it -> it.officialId().equals(context.actor().officialId()))
                .toList();
        new LimitedUse(Limited.DIRECTIVES_OF_CALLER, directives.caller(), _ -> 1).require(1, byCaller, now);
        new LimitedUse(Limited.DIRECTIVES_OF_AGENCY, directives.agency(), _ -> 1).require(1, byAgency, now);
        new LimitedUse(Limited.RECIPIENTS_OF_CALLER, recipients.caller(), Dispatch::recipients)
                .require(toMany, byCaller, now);
        new LimitedUse(Limited.RECIPIENTS_OF_AGENCY, recipients.agency(), Dispatch::recipients)
                .require(toMany, byAgency, now);
    }

    /** What is limited, and how much of it one dispatch uses. */
    private record LimitedUse(Limited limited, int limit, ToIntFunction<Dispatch> use) {

        /** What is larger than the limit by itself may go out after an hour in which nothing else did. */
        void require(int more, List<Dispatch> oldestFirst, Instant now) {
            int used = oldestFirst.stream().mapToInt(use).sum();
            if (limit == 0 || used == 0 || used + more <= limit) {
                return;
            }
            Instant free = now;
            for (Dispatch dispatch : oldestFirst) {
                free = dispatch.at().plus(WHILE);
                used -= use.applyAsInt(dispatch);
                if (used + more <= limit) {
                    break;
                }
            }
            throw new LimitReached(limited, limit, Duration.between(now, free));
        }
    }
}
