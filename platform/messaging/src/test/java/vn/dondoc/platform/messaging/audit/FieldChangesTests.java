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
    private static List<FieldChange> between(Document before, Document after) {
        return FieldChanges.between(before, after, Set.of("derived")).told();
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
        IntStream.range(0, 20).forEach(i -> after.append("field" + i, i));

        FieldChanges changes = FieldChanges.between(new Document(), after, Set.of());

        assertThat(changes.told()).hasSize(16);
        assertThat(changes.omitted()).isEqualTo(4);
    }
}
