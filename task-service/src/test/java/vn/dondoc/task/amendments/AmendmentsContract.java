package vn.dondoc.task.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.amendments.Amendment.State;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.tasks.Given;

/** What every implementation of {@link Amendments} keeps; each test works with a directive of its own. */
public abstract class AmendmentsContract {
    private static final CommandContext MOMENT = Given.assigner(Given.IN_TIME);

    private final String directive = "d" + UUID.randomUUID();
    private final Amendment second = amendment(2);

    protected abstract Amendments amendments();

    private Amendment amendment(long sequence) {
        var recurring = DeadlineRule.recurring(LocalDate.of(2026, 1, 15), Period.ofMonths(1), null);
        return AmendedDirectives.proposed(
                sequence,
                AmendedDirectives.directive(
                        directive,
                        AmendedDirectives.with(
                                AmendedDirectives.item("1", "Kiểm tra", recurring, "H56.02"),
                                new Coordinator(null, "Ban Tổ chức Tỉnh ủy", "góp ý", LocalDate.of(2026, 1, 8))),
                        AmendedDirectives.item("2", "Báo cáo", DeadlineRule.openEnded(Period.ofMonths(3)), "H56.03")));
    }

    @Test
    void theFirstAmendmentUnderAnIdIsKept() {
        amendments().add(second);
        amendments().save(second.rejected(new Reason("Chưa cần"), MOMENT));
        amendments().add(second);

        Amendment kept = amendments().find(second.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.REJECTED);
        assertThat(kept)
                .isEqualTo(second.rejected(new Reason("Chưa cần"), MOMENT).stored());
        assertThat(amendments().find("nothing")).isEmpty();
    }

    @Test
    void anAmendmentIsStoredOnlyInPlaceOfTheCurrentVersion() {
        amendments().add(second);
        Amendment stored = amendments().save(second.confirmed(MOMENT));

        assertThat(stored.version()).isEqualTo(2);
        assertThatExceptionOfType(StaleDocument.class)
                .isThrownBy(() -> amendments().save(second.rejected(new Reason("Chưa cần"), MOMENT)));
        assertThat(amendments().find(second.id())).contains(stored);
    }

    @Test
    void amendmentsAreListedByDirectiveAndStateNewestFirst() {
        for (long sequence = 2; sequence <= 4; sequence++) {
            amendments().add(amendment(sequence));
        }
        amendments().save(amendment(3).superseded());

        assertThat(amendments().list(AgencyScope.ALL, directive, null, null, 2))
                .extracting(Amendment::sequence)
                .containsExactly(4L, 3L);
        assertThat(amendments().list(AgencyScope.ALL, directive, null, amendment(3), 2))
                .extracting(Amendment::sequence)
                .containsExactly(2L);
        assertThat(amendments().list(AgencyScope.ALL, directive, State.PROPOSED, null, 10))
                .extracting(Amendment::sequence)
                .containsExactly(4L, 2L);
        assertThat(amendments().list(AgencyScope.ALL, null, State.SUPERSEDED, null, 100))
                .extracting(Amendment::id)
                .contains(directive + ":3");
    }

    @Test
    void amendmentsAreListedByWhoIssuedTheDirective() {
        amendments().add(amendment(2));
        amendments().add(amendment(3));
        var issuers = new AgencyScope(false, Set.of("H56", "H57"));
        var others = new AgencyScope(false, Set.of("H57"));

        assertThat(amendments().list(issuers, directive, null, amendment(3), 10))
                .extracting(Amendment::sequence)
                .containsExactly(2L);
        assertThat(amendments().list(others, directive, null, null, 10)).isEmpty();
        assertThat(amendments().list(others, null, null, null, 10)).isEmpty();
    }

    @Test
    void unfinishedAmendmentsAreFound() {
        amendments().add(second);
        amendments().add(amendment(3));
        Amendment confirmed = amendments().save(second.confirmed(MOMENT));

        assertThat(amendments().leftBehind(Given.IN_TIME, 100)).doesNotContain(confirmed);
        assertThat(amendments().leftBehind(Given.IN_TIME.plusMillis(1), 100))
                .contains(confirmed)
                .allMatch(it -> it.state() == State.CONFIRMED);
        amendments().save(confirmed.applied());
        assertThat(amendments().leftBehind(Given.IN_TIME.plusMillis(1), 100))
                .extracting(Amendment::id)
                .doesNotContain(second.id());
    }
}
