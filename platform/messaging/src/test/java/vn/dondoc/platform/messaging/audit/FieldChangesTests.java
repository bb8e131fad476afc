package vn.dondoc.platform.messaging.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.audit.FieldChange;

class FieldChangesTests {
    private static final AuditedForm FORM = new AuditedForm(Set.of("derived"), Set.of(), Set.of(), Set.of());

    private static List<FieldChange> between(Document before, Document after) {
        return FieldChanges.between(before, after, FORM, null).told();
    }

    @Test
    void wordsNumbersAndDatesThatChangedStandAsTheyAre() {
        var before = new Document("lifecycle", new Document("status", "ASSIGNED").append("percent", 0));
        var after = new Document(
                "lifecycle",
                new Document("status", "IN_PROGRESS")
                        .append("percent", 40)
                        .append("startedAt", Date.from(Instant.EPOCH)));

        assertThat(between(before, after))
                .containsExactly(
                        new FieldChange("lifecycle.percent", "0", "40"),
                        new FieldChange("lifecycle.startedAt", null, "1970-01-01T00:00:00Z"),
                        new FieldChange("lifecycle.status", "ASSIGNED", "IN_PROGRESS"));
    }

    @Test
    void whatPeopleWroteAndListsAreToldByTheirLengthOnly() {
        assertThat(between(
                        new Document("text", "Một văn bản").append("parts", List.of(1)),
                        new Document("text", "Một văn bản khác").append("parts", List.of(1, 2))))
                .containsExactly(new FieldChange("parts", "[1]", "[2]"), new FieldChange("text", "(11)", "(16)"));
    }

    private static Document part(String agency, String state) {
        return new Document("agencyId", agency).append("state", state);
    }

    @Test
    void aShortListSaysWhichAgenciesStandInItAndALongOneHowMany() {
        var asked = List.of(part("H56.03", "ASKED"));
        var helped = List.of(part("H56.03", "DONE"), part("H56.04", "ASKED"));
        List<Integer> many = IntStream.range(0, 9).boxed().toList();

        assertThat(between(new Document("all", asked), new Document("all", helped)))
                .containsExactly(new FieldChange("all", "[H56.03 ASKED]", "[H56.03 DONE, H56.04 ASKED]"));
        assertThat(between(
                        new Document("members", List.of("H56.03")),
                        new Document(
                                "members", many.stream().map(it -> "H56." + it).toList())))
                .containsExactly(new FieldChange("members", "[H56.03]", "[9]"));
        assertThat(between(new Document(), new Document("difficulties", List.of("Lan"))))
                .containsExactly(new FieldChange("difficulties", null, "[1]"));
    }

    @Test
    void anEmptyListInAPartThatIsNewIsNoChange() {
        var part = new Document("all", List.of()).append("count", 0).append("percent", 1);

        assertThat(between(new Document(), new Document("part", part)))
                .containsExactly(new FieldChange("part.percent", null, "1"));
    }

    @Test
    void whoActedAndDerivedFieldsAreLeftOutOfAnAuditEntry() {
        assertThat(between(
                        new Document("actor", new Document("officialId", "a")).append("derived", 1),
                        new Document("actor", new Document("officialId", "b")).append("derived", 2)))
                .isEmpty();
    }

    @Test
    void nobodyWhoIsNamedStandsInAnEntryUnsalted() {
        for (String person : List.of("officialId", "onBehalfOf", "personInCharge", "signer")) {
            assertThat(between(
                            new Document("part", new Document(person, "H56.02.a")),
                            new Document("part", new Document(person, "H56.02.b"))))
                    .as(person)
                    .isEmpty();
        }
    }

    @Test
    void anEntrySaysHowMuchMoreChangedThanItTells() {
        var after = new Document();
        IntStream.rangeClosed(1, 20).forEach(i -> after.append("field" + i, i));

        FieldChanges changes = FieldChanges.between(new Document(), after, FORM, null);

        assertThat(changes.told()).hasSize(16);
        assertThat(changes.omitted()).isEqualTo(4);
    }
}
