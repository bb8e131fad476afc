package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.web.problem.RequestRejected;

/** The trail as it stands in the store, what somebody with the store's password may do to it, and what we do ourselves. */
class AuditVerificationIT {
    private static final String STREAM = "tasks/1";
    private static final String OTHER = "tasks/10";
    private static final LocalDate DAY = LocalDate.parse("2026-05-27");
    private static final AuditQuery.Filter EVERYTHING =
            new AuditQuery.Filter(null, null, null, null, null, null, null, null);

    private final Told told = new Told().tell(STREAM, 4).tell(OTHER, 3).tell("auditJournals/x-1", 2);
    private final StoredTrail trail = new StoredTrail(told);

    @AfterEach
    void drop() {
        trail.close();
    }

    private List<AuditBreak> breaks() {
        return trail.verification().verify(null).breaks();
    }

    private static String id(int sequence) {
        return AuditRecord.idOf(STREAM, sequence);
    }

    @Test
    void anAuditTrailAsItWasWrittenIsWhole() {
        AuditVerification.Result all = trail.verification().verify(null);

        assertThat(all).isEqualTo(new AuditVerification.Result(3, 9, List.of(), null));
        assertThat(trail.verification().verifyStream(STREAM))
                .isEqualTo(new AuditVerification.Result(1, 4, List.of(), null));
        assertThat(trail.verification().verify(STREAM).entries()).isEqualTo(3);
    }

    @Test
    void anEntryThatComesAgainIsStoredOnce() {
        trail.store(told.received());
        trail.store(told.received().subList(0, 2));

        assertThat(trail.list(EVERYTHING)).hasSize(9);
        assertThat(breaks()).isEmpty();
    }

    @Test
    void aChangedFactOrTimeOrNameIsFound() {
        trail.entries().updateOne(eq("_id", id(2)), set("facts.agency", "H56.99"));
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 2, AuditBreak.Kind.CHANGED));

        trail.entries().updateOne(eq("_id", id(1)), set("personal.official.value", "H56.other"));
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 1, AuditBreak.Kind.CHANGED));
    }

    @Test
    void anEntryThatIsGoneIsFoundWhereverItStood() {
        trail.entries().deleteOne(eq("_id", id(4)));
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 4, AuditBreak.Kind.REMOVED));

        trail.entries().deleteOne(eq("_id", id(2)));
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 2, AuditBreak.Kind.REMOVED));

        trail.entries().deleteOne(eq("_id", id(1)));
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 1, AuditBreak.Kind.REMOVED));
    }

    @Test
    void aStreamThatIsGoneAltogetherIsFoundByItsHead() {
        trail.entries().deleteMany(eq("facts.stream", OTHER));

        assertThat(breaks()).containsExactly(new AuditBreak(OTHER, 1, AuditBreak.Kind.REMOVED));
    }

    @Test
    void anEntryThatWasPutIntoAnotherPlaceIsFound() {
        Document moved = trail.entries().find(eq("_id", id(3))).first();
        trail.entries().deleteOne(eq("_id", id(2)));
        trail.entries().insertOne(new Document(moved).append("_id", id(2)));

        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 2, AuditBreak.Kind.MOVED));
    }

    @Test
    void theHeadOfADayShowsThatAStreamIsGoneWithItsHead() {
        String published = new DayHeads(trail.entries()).of(DAY).hash();
        assertThat(new DayHeads(trail.entries()).of(DAY)).isEqualTo(new DayHeads.DayHead(DAY, 3, 9, published));

        trail.entries().deleteMany(eq("facts.stream", OTHER));
        trail.heads().deleteOne(eq("_id", OTHER));

        assertThat(breaks()).isEmpty();
        assertThat(new DayHeads(trail.entries()).of(DAY).hash()).isNotEqualTo(published);
    }

    private AuditErasure erasureWhere(String official, boolean acts) {
        return new AuditErasure(
                trail.entries(),
                id -> Optional.of(new Office("H56", OfficialRole.OFFICER, acts)).filter(_ -> id.equals(official)));
    }

    @Test
    void nobodyWhoStillActsIsForgottenNorWhoeverHasItDone() {
        assertThatThrownBy(() -> erasureWhere("H56.acting", true).erase("H56.acting", "H56.keeper"))
                .isInstanceOf(RequestRejected.class);
        assertThatThrownBy(() -> erasureWhere("H56.acting", true).erase("H56.keeper", "H56.keeper"))
                .isInstanceOf(RequestRejected.class);
    }

    @Test
    void aPersonIsForgottenAndTheTrailStaysWhole() {
        var later = new Told();
        later.tell(new Told.Command("directives/1", "H56.leaving", "REVOKE", 403, Told.NOON));
        trail.store(later.received());

        assertThat(erasureWhere("H56.leaving", false).erase("H56.leaving", "H56.keeper"))
                .isEqualTo(1);

        assertThat(trail.entries()
                        .find(eq("facts.stream", "directives/1"))
                        .first()
                        .toJson())
                .doesNotContain("H56.leaving")
                .doesNotContain("10.0.0.1")
                .doesNotContain("vì cần");
        assertThat(trail.list(new AuditQuery.Filter("H56.leaving", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(trail.list(EVERYTHING))
                .filteredOn(AuditRecord::isErased)
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact("operation")).isEqualTo("REVOKE"));
        assertThat(breaks()).isEmpty();
    }

    @Test
    void anAuditTrailWithoutItsExpiredEntriesIsWhole() {
        var later = told.tell(new Told.Command(STREAM, "H56.head", "REOPEN", null, Told.NOON.plus(Duration.ofDays(9))));
        trail.store(later.received());

        trail.dropOlderThan(Period.ofDays(5), Told.NOON.plus(Duration.ofDays(9)));

        assertThat(trail.list(EVERYTHING))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sequence()).isEqualTo(5));
        assertThat(breaks()).isEmpty();
        trail.entries().deleteOne(eq("_id", id(5)));
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 5, AuditBreak.Kind.REMOVED));
    }
}
