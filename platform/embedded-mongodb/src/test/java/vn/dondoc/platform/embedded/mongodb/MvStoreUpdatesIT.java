package vn.dondoc.platform.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an update touches is changed, and nothing else of the document; the indexes follow. */
class MvStoreUpdatesIT {
    private static final String ORIGINAL =
            "{_id: 'x', version: 1, name: 'a', year: 2026, tags: ['t', 'u'], deep: {b: 1, c: {d: 2}}, parts: [{n: 1}, {n: 2}]}";

    private EmbeddedMongo store;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        store = EmbeddedMongo.inMemory();
        client = MongoClients.create(store.connectionString());
        documents = client.getDatabase("d").getCollection("documents");
        documents.createIndex(Indexes.ascending("year", "name"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("deep.b"));
        documents.insertOne(Document.parse(ORIGINAL));
        documents.insertOne(Document.parse("{_id: 'other', version: 1, name: 'b', year: 2026}"));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(Updates.set("name", "c"), ORIGINAL.replace("name: 'a'", "name: 'c'")),
                Arguments.of(Updates.set("deep.c.d", 3), ORIGINAL.replace("d: 2", "d: 3")),
                Arguments.of(Updates.set("deep.e", 3), ORIGINAL.replace("d: 2}}", "d: 2}, e: 3}")),
                Arguments.of(
                        Updates.combine(Updates.set("deep.b", 5), Updates.unset("deep.c")),
                        ORIGINAL.replace("deep: {b: 1, c: {d: 2}}", "deep: {b: 5}")),
                Arguments.of(Updates.set("parts.0.n", 5), ORIGINAL.replace("{n: 1}", "{n: 5}")),
                Arguments.of(Updates.set("fresh", 1), ORIGINAL.replace("n: 2}]}", "n: 2}], fresh: 1}")),
                Arguments.of(Updates.unset("deep"), ORIGINAL.replace(" deep: {b: 1, c: {d: 2}},", "")),
                Arguments.of(Updates.unset("deep.c"), ORIGINAL.replace(", c: {d: 2}", "")),
                Arguments.of(Updates.unset("missing"), ORIGINAL),
                Arguments.of(Updates.min("year", 2025), ORIGINAL.replace("2026", "2025")),
                Arguments.of(Updates.max("year", 2025), ORIGINAL),
                Arguments.of(
                        Updates.pushEach("tags", List.of("v"), new PushOptions().slice(-2)),
                        ORIGINAL.replace("['t', 'u']", "['u', 'v']")),
                Arguments.of(
                        Updates.push("box.events", "e"), ORIGINAL.replace("n: 2}]}", "n: 2}], box: {events: ['e']}}")),
                Arguments.of(Updates.pull("tags", "t"), ORIGINAL.replace("['t', 'u']", "['u']")),
                Arguments.of(
                        Updates.rename("name", "called"),
                        ORIGINAL.replace(" name: 'a',", "").replace("n: 2}]}", "n: 2}], called: 'a'}")),
                Arguments.of(Updates.setOnInsert("name", "c"), ORIGINAL));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anUpdateChangesWhatItNamesAndNothingElse(Bson change, String expected) {
        documents.updateOne(and(eq("_id", "x"), eq("version", 1)), Updates.combine(change, Updates.inc("version", 1L)));

        assertThat(documents.find(eq("x")).first())
                .isEqualTo(Document.parse(expected).append("version", 2L));
        assertThat(documents.find(eq("other")).first()).containsEntry("version", 1);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anUpdateOfManyChangesEachOfThem(Bson change, String expected) {
        var result = documents.updateMany(and(in("_id", "x", "nobody"), eq("version", 1)), change);

        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(documents.find(eq("x")).first()).isEqualTo(Document.parse(expected));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void findAndModifyReturnsTheDocumentBeforeOrAfter(Bson change, String expected) {
        assertThat(documents.findOneAndUpdate(eq("x"), change)).isEqualTo(Document.parse(ORIGINAL));
        assertThat(documents.findOneAndUpdate(
                        eq("x"),
                        Updates.set("seen", true),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(Document.parse(expected).append("seen", true));
    }

    @Test
    void aPositionalUpdateChangesTheElementThatTheQueryFound() {
        documents.updateOne(and(eq("_id", "x"), eq("parts.n", 2)), Updates.set("parts.$.n", 3));

        assertThat(documents.find(eq("x")).first()).isEqualTo(Document.parse(ORIGINAL.replace("{n: 2}", "{n: 3}")));
    }

    @Test
    void aDuplicateOfACompoundUniqueKeyIsRefusedWhenOnePartChanges() {
        assertThatThrownBy(() -> documents.updateOne(eq("x"), Updates.set("name", "b")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");

        assertThat(documents.find(eq("x")).first()).isEqualTo(Document.parse(ORIGINAL));
        assertThat(documents.find(and(eq("year", 2026), eq("name", "a"))).first())
                .isNotNull();
    }

    @Test
    void anOldUniqueKeyIsFreeAgainAfterAChange() {
        documents.updateOne(eq("x"), Updates.set("name", "c"));
        documents.updateOne(eq("other"), Updates.set("name", "a"));

        assertThat(documents.find(and(eq("year", 2026), eq("name", "a"))).first())
                .containsEntry("_id", "other");
        assertThat(documents.find(and(eq("year", 2026), eq("name", "c"))).first())
                .containsEntry("_id", "x");
    }

    @Test
    void anUpdatedDocumentIsFoundByItsNewValues() {
        documents.updateOne(eq("x"), Updates.set("deep.b", 7));
        assertThat(documents.find(gt("deep.b", 5)).first()).containsEntry("_id", "x");

        documents.updateOne(eq("x"), Updates.unset("deep"));
        assertThat(documents.find(gt("deep.b", 0)).first()).isNull();
    }
}
