package vn.dondoc.directive;

import java.time.Instant;
import java.util.UUID;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.Moment;

/** Moments of officials, all on the morning of 22 December 2025. */
public final class Moments {
    private static final Instant MORNING = Instant.parse("2025-12-22T02:00:00Z");

    private Moments() {}

    /** An official of the province. */
    public static Moment province() {
        return of("H56", UUID.randomUUID().toString());
    }

    public static Moment provinceBy(String key) {
        return of("H56", key);
    }

    public static Moment of(String agencyId, String key) {
        var actor = new Actor(agencyId + ".clerk", agencyId, OfficialRole.CLERK);
        return new Moment(actor, MORNING, Trace.of("correlation-1"), CommandId.of(key));
    }
}
