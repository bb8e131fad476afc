package vn.dondoc.directive;

import java.time.Instant;
import java.util.UUID;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;

/** Contexts of commands that officials give, all on the morning of 22 December 2025. */
public final class CommandContexts {
    private static final Instant MORNING = Instant.parse("2025-12-22T02:00:00Z");

    private CommandContexts() {}

    /** An official of the province. */
    public static CommandContext province() {
        return of("H56", UUID.randomUUID().toString());
    }

    public static CommandContext provinceBy(String key) {
        return of("H56", key);
    }

    public static CommandContext of(String agencyId, String key) {
        var actor = new Actor(agencyId + ".clerk", agencyId, OfficialRole.CLERK);
        return new CommandContext(actor, MORNING, Trace.of("correlation-1"), CommandId.of(key));
    }
}
