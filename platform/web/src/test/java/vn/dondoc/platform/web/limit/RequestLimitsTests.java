package vn.dondoc.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Limit;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.access.LimitReached.Limited;

class RequestLimitsTests {
    private final AtomicLong nanos = new AtomicLong();
    private final RequestLimits limits = new RequestLimits(new Limit(3, 5), nanos::get);

    @Test
    void aCallerHasSoManyRequestsAMinuteAndThenWaitsForTheNextOne() {
        take(3, "an", "H56.02");

        LimitReached refused = refusal("an", "H56.02");
        assertThat(refused.limited()).isEqualTo(Limited.REQUESTS_OF_CALLER);
        assertThat(refused.limit()).isEqualTo(3);
        assertThat(refused.untilNext()).isEqualTo(Duration.ofSeconds(20));
        nanos.addAndGet(refused.untilNext().toNanos());
        take(1, "an", "H56.02");
        assertThat(refusal("an", "H56.02").untilNext()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void officialsOfOneAgencyShareItsLimitOfRequests() {
        take(3, "an", "H56.02");
        take(2, "binh", "H56.02");

        assertThat(refusal("binh", "H56.02").limited()).isEqualTo(Limited.REQUESTS_OF_AGENCY);
        take(3, "binh of another agency", "H56.03");
    }

    @Test
    void aRefusedRequestTakesNothingFromTheLimitOfColleagues() {
        take(3, "an", "H56.02");
        for (int i = 0; i < 10; i++) {
            refusal("an", "H56.02");
        }

        take(2, "binh", "H56.02");
    }

    @Test
    void aLimitOfZeroRequestsLimitsNothing() {
        RequestLimits none = new RequestLimits(Limit.none(), nanos::get);

        assertThatCode(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        none.take(actor("an", "H56.02"));
                    }
                })
                .doesNotThrowAnyException();
    }

    private void take(int times, String official, String agency) {
        for (int i = 0; i < times; i++) {
            limits.take(actor(official, agency));
        }
    }

    private LimitReached refusal(String official, String agency) {
        return catchThrowableOfType(LimitReached.class, () -> limits.take(actor(official, agency)));
    }

    private static Actor actor(String official, String agency) {
        return new Actor(official, agency, OfficialRole.OFFICER);
    }
}
