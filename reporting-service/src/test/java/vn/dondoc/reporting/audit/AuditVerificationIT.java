package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.FieldChanges;
import vn.dondoc.platform.web.problem.RequestRejected;

/** The trail as it stands in the store, what somebody with the store's password may do to it, and what we do ourselves. */
class AuditVerificationIT {
    private static final String STREAM = "tasks/1";
    private static final String OTHER = "tasks/10";
    private static final LocalDate DAY = LocalDate.parse("2026-05-27");
    private static final AuditQuery.Filter EVERYTHING =
            new AuditQuery.Filter(null, null, null, null, null, null, null, null);

    private final PublishedAuditEntries told =
            new PublishedAuditEntries().tell(STREAM, 4).tell(OTHER, 3).tell("auditJournals/x-1", 2);
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
    void whatIsWrittenWhileItVerifiesIsNoBreakAndWhatIsGoneStillIs() {
        AuditVerification verification = trail.verificationWhile(() -> {
            int stored = told.received().size();
            trail.store(told.tell(OTHER, 2).received().subList(stored, stored + 2));
        });
        assertThat(verification.verify(null).breaks()).isEmpty();
        assertThat(verification.verifyStream(OTHER).breaks()).isEmpty();

        trail.entries().deleteOne(eq("_id", id(4)));

        assertThat(verification.verify(null).breaks())
                .containsExactly(new AuditBreak(STREAM, 4, AuditBreak.Kind.REMOVED));
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

    /** As the controller has it done. */
    private AuditErasure.Plan erase(String official) {
        AuditErasure.Plan plan = trail.erasureOf(official).plan(official, PublishedAuditEntries.NOON);
        var eraser = new PublishedAuditEntries.Command("auditJournals/x-2", "H56.keeper", ErasureLists.OPERATION);
        trail.store(told.tell(eraser, new AuditEntry.Subject(null, null, null, null, FieldChanges.of(plan.told())))
                .received());
        trail.erasureOf(official).carryOut(plan);
        return plan;
    }

    private void store(PublishedAuditEntries.Command command, @Nullable String person, @Nullable String query) {
        trail.store(told.tell(command, new AuditEntry.Subject(command.stream(), null, person, query, FieldChanges.NONE))
                .received());
    }

    @Test
    void nobodyIsForgottenWhomTheDirectoryHasNotErased() {
        assertThatThrownBy(() -> trail.erasureOf("H56.leaving").plan("H56.acting", PublishedAuditEntries.NOON))
                .isInstanceOf(RequestRejected.class);
    }

    @Test
    void aPersonIsForgottenAndTheTrailStaysWhole() {
        store(new PublishedAuditEntries.Command("directives/1", "H56.leaving", "REVOKE"), null, null);
        store(new PublishedAuditEntries.Command("officials/1", "H56.keeper", "ERASE_OFFICIAL"), "H56.leaving", null);

        assertThat(erase("H56.leaving").forgotten()).hasSize(2);

        assertThat(trail.entries().find())
                .allSatisfy(entry -> assertThat(entry.toJson()).doesNotContain("H56.leaving"));
        assertThat(trail.entries()
                        .find(eq("facts.stream", "directives/1"))
                        .first()
                        .toJson())
                .doesNotContain("10.0.0.1")
                .doesNotContain("vì cần");
        assertThat(trail.list(new AuditQuery.Filter("H56.leaving", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(trail.list(EVERYTHING))
                .filteredOn(AuditRecord::isErased)
                .extracting(entry -> entry.fact("operation"))
                .containsExactlyInAnyOrder("REVOKE", "ERASE_OFFICIAL");
        assertThat(breaks()).isEmpty();
    }

    @Test
    void oneOfTwoOfficialsWhomAChangeIsAboutIsForgottenWithoutTheOther() {
        var change = new PublishedAuditEntries.Command("deputyships/1", "H56.keeper", "KEEP_DEPUTIES");
        store(change, "H56.leaving", null);
        store(change, "H56.staying", null);

        assertThat(erase("H56.leaving").forgotten()).containsOnlyKeys(AuditRecord.idOf("deputyships/1", 1));

        assertThat(trail.list(new AuditQuery.Filter("H56.staying", null, null, null, null, null, null, null)))
                .hasSize(1);
        assertThat(breaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "official=H56.leaving&channel=MAIL",
                "official=H56%2Eleaving",
                "person=%48%35%36.leaving",
                "x=h56.LEAVING",
                "official=H56%252Eleaving",
                "task=%ZZ;H56.leaving"
            })
    void aQuestionThatNamesThePersonIsForgottenHoweverItWasWritten(String query) {
        store(new PublishedAuditEntries.Command("auditJournals/y", "H56.curious", "READ_AUDIT"), null, query);
        store(
                new PublishedAuditEntries.Command("auditJournals/y", "H56.curious", "READ_AUDIT"),
                null,
                "person=H56.leaving2");

        assertThat(erase("H56.leaving").forgotten())
                .isEqualTo(Map.of(AuditRecord.idOf("auditJournals/y", 1), List.of("query")));

        assertThat(breaks()).isEmpty();
    }

    @Test
    void whatAnEntrySaidOfAPersonIsNotTakenOutUnnoticed() {
        store(new PublishedAuditEntries.Command("directives/1", "H56.leaving", "REVOKE"), null, null);
        trail.entries().updateOne(eq("_id", id(2)), unset("personal.official"));
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 2, AuditBreak.Kind.EMPTIED));
        AuditErasure.Plan lawful = erase("H56.leaving");

        trail.lists()
                .insertOne(new Document("_id", id(2) + ' ' + lawful.erasure())
                        .append("erasure", lawful.erasure())
                        .append("fields", List.of("official")));

        assertThat(breaks())
                .containsExactly(
                        new AuditBreak("directives/1", 1, AuditBreak.Kind.EMPTIED),
                        new AuditBreak(STREAM, 2, AuditBreak.Kind.EMPTIED));
    }

    @Test
    void anErasureThatDiedBeforeItWasToldIsDoneAgain() {
        store(new PublishedAuditEntries.Command("directives/1", "H56.leaving", "REVOKE"), null, null);
        trail.erasureOf("H56.leaving").plan("H56.leaving", PublishedAuditEntries.NOON);
        assertThat(breaks()).isEmpty();

        erase("H56.leaving");

        assertThat(erase("H56.leaving").forgotten()).isEmpty();
        assertThat(breaks()).isEmpty();
    }

    @Test
    void aSecondEntryForOnePlaceIsKeptCountedAndNamed() {
        var other = new PublishedAuditEntries();
        other.tell(new PublishedAuditEntries.Command(STREAM, "H56.other", "CANCEL"));

        trail.store(other.received());
        trail.store(other.received());

        assertThat(trail.list(EVERYTHING)).hasSize(10);
        assertThat(trail.rivals()).isEqualTo(1);
        assertThat(breaks()).containsExactly(new AuditBreak(STREAM, 1, AuditBreak.Kind.DOUBLED));
    }

    @Test
    void aCutOfWhatIsToBeKeptIsFoundHoweverItIsNoted() {
        trail.dropOlderThan(Period.ofDays(5), PublishedAuditEntries.NOON.plus(Duration.ofDays(9)));
        var later = told.tell(new PublishedAuditEntries.Command(
                STREAM, "H56.head", "REOPEN", null, PublishedAuditEntries.NOON.plus(Duration.ofDays(9))));
        trail.store(later.received());
        Instant now = PublishedAuditEntries.NOON.plus(Duration.ofDays(9));
        assertThat(trail.verification(Period.ofDays(5), now).verify(null).breaks())
                .isEmpty();

        assertThat(trail.verification(Period.ofDays(10), now)
                        .verifyStream(STREAM)
                        .breaks())
                .containsExactly(new AuditBreak(STREAM, 4, AuditBreak.Kind.CUT));

        trail.heads().updateOne(eq("_id", STREAM), set("cut.facts.time", "2001-01-01T00:00:00Z"));
        assertThat(trail.verification(Period.ofDays(10), now)
                        .verifyStream(STREAM)
                        .breaks())
                .containsExactly(new AuditBreak(STREAM, 4, AuditBreak.Kind.CUT));
    }

    @Test
    void anAuditTrailWithoutItsExpiredEntriesIsWhole() {
        var later = told.tell(new PublishedAuditEntries.Command(
                STREAM, "H56.head", "REOPEN", null, PublishedAuditEntries.NOON.plus(Duration.ofDays(9))));
        trail.store(later.received());

        Instant now = PublishedAuditEntries.NOON.plus(Duration.ofDays(9));
        trail.dropOlderThan(Period.ofDays(5), now);

        AuditVerification verification = trail.verification(Period.ofDays(5), now);
        assertThat(trail.list(EVERYTHING))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sequence()).isEqualTo(5));
        assertThat(verification.verify(null).breaks()).isEmpty();
        trail.entries().deleteOne(eq("_id", id(5)));
        assertThat(verification.verify(null).breaks())
                .containsExactly(new AuditBreak(STREAM, 5, AuditBreak.Kind.REMOVED));
    }
}
