package vn.dondoc.platform.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** An index changes how fast an answer is, never the answer: the same queries on the same documents with and without. */
class MvStoreQueriesIT {
    private static final int DOCUMENTS = 3_000; // enough for the query plan to choose each of its ways
    private static final int QUERIES = 200;
    private static final List<String> FIELDS = List.of("_id", "number", "when", "tags", "nested.value", "mixed");

    private final Random random = new Random(221);

    @Test
    void queriesAnswerTheSameWithIndexesAndWithout() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> plain = client.getDatabase("d").getCollection("plain");
            MongoCollection<Document> indexed = client.getDatabase("d").getCollection("indexed");
            FIELDS.stream().skip(1).forEach(field -> indexed.createIndex(Indexes.ascending(field)));
            indexed.createIndex(Indexes.ascending("unique", "number"), new IndexOptions().unique(true));
            change(plain, indexed);

            for (int i = 0; i < QUERIES; i++) {
                Document filter = filter();
                Document sort = sort();
                int limit = random.nextInt(3) * 7;

                assertThat(find(indexed, filter, sort, limit))
                        .as("%s sorted by %s, limit %s", filter.toJson(), sort.toJson(), limit)
                        .isEqualTo(find(plain, filter, sort, limit));
            }
        }
    }

    /** Documents named by their ids are looked up and not compared; the rest of the query must decide all the same. */
    @Test
    void anUpdateByIdsChangesOnlyThoseThatMatchTheRestOfTheQuery() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
            documents.insertMany(IntStream.range(0, 20)
                    .mapToObj(i -> new Document("_id", "id" + i).append("number", i % 3))
                    .toList());
            Bson asked = Filters.and(Filters.in("_id", "id1", "id4", "id5", "id7", "none"), Filters.eq("number", 1));

            UpdateResult result = documents.updateMany(asked, Updates.set("changed", true));

            assertThat(result.getMatchedCount()).isEqualTo(3);
            assertThat(result.getModifiedCount()).isEqualTo(3);
            assertThat(idsOf(documents.find(Filters.exists("changed")))).containsExactlyInAnyOrder("id1", "id4", "id7");
            assertThat(idsOf(documents.find(asked))).containsExactlyInAnyOrder("id1", "id4", "id7");
            assertThat(idsOf(documents.find(
                            new Document("_id", new Document("$in", List.of("id1", "id5")).append("$gt", "id2")))))
                    .containsExactly("id5");
        }
    }

    private static List<String> idsOf(FindIterable<Document> found) {
        return found.map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    private void change(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        List<Document> inserted = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            inserted.add(document("id" + (i * 7919) % DOCUMENTS));
        }
        for (MongoCollection<Document> collection : List.of(plain, indexed)) {
            collection.insertMany(inserted);
        }
        for (int i = 0; i < DOCUMENTS / 5; i++) {
            Document one = new Document("_id", "id" + random.nextInt(DOCUMENTS));
            Document update = document("x");
            update.remove("_id");
            update.remove("unique");
            boolean delete = random.nextInt(5) == 0;
            String unset = FIELDS.get(1 + random.nextInt(FIELDS.size() - 1));
            update.remove(unset.split("\\.", 2)[0]);
            for (MongoCollection<Document> collection : List.of(plain, indexed)) {
                if (delete) {
                    collection.deleteOne(one);
                } else {
                    collection.updateOne(one, new Document("$set", update).append("$unset", new Document(unset, 1)));
                }
            }
        }
    }

    private Document document(String id) {
        Document document = new Document("_id", id).append("unique", id);
        sometimes(() -> document.append("number", number()));
        sometimes(() -> document.append("when", when()));
        sometimes(() -> document.append("tags", random.nextInt(9) == 0 ? List.of() : List.of(text(), text())));
        sometimes(() -> document.append("nested", new Document("value", number())));
        sometimes(() -> document.append("mixed", anything()));
        return document;
    }

    private void sometimes(Runnable action) {
        if (random.nextInt(5) > 0) {
            action.run();
        }
    }

    private Object number() {
        int number = random.nextInt(40);
        return random.nextBoolean() ? (Object) number : (Object) (double) number;
    }

    private BsonDateTime when() {
        return new BsonDateTime(1_000L * random.nextInt(2_000));
    }

    private String text() {
        return String.valueOf((char) ('a' + random.nextInt(8)));
    }

    private Object anything() {
        return switch (random.nextInt(5)) {
            case 0 -> number();
            case 1 -> text();
            case 2 -> when();
            case 3 -> new Document("a", random.nextInt(3));
            default -> "id" + random.nextInt(DOCUMENTS);
        };
    }

    private Document filter() {
        Document filter = condition();
        if (random.nextBoolean()) {
            filter.putAll(condition());
        }
        if (random.nextInt(4) == 0) {
            filter.append("$or", List.of(condition(), condition()));
        }
        return random.nextInt(5) == 0 ? new Document("$and", List.of(filter, condition())) : filter;
    }

    private Document condition() {
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        Object value = valueOf(field);
        return new Document(
                field,
                switch (random.nextInt(9)) {
                    case 0 -> new Document("$gt", value);
                    case 1 -> new Document("$lte", value);
                    case 2 -> new Document("$gte", value).append("$lt", valueOf(field));
                    case 3 -> new Document("$in", List.of(value, valueOf(field)));
                    case 4 -> new Document("$exists", random.nextBoolean());
                    case 5 -> new Document("$ne", value);
                    case 6 -> random.nextBoolean() ? null : new Document("$eq", value);
                    default -> value;
                });
    }

    private Object valueOf(String field) {
        return switch (field) {
            case "_id" -> "id" + random.nextInt(DOCUMENTS);
            case "when" -> when();
            case "tags" -> text();
            case "mixed" -> anything();
            default -> number();
        };
    }

    /** Always ends with the id, so that there is one right order. */
    private Document sort() {
        // not by tags: the library gives two empty arrays no order
        String field = List.of("_id", "number", "when", "mixed").get(random.nextInt(4));
        int direction = random.nextBoolean() ? 1 : -1;
        Document sort = new Document(field, direction);
        return field.equals("_id") ? sort : sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private static List<Document> find(MongoCollection<Document> in, Document filter, Document sort, int limit) {
        FindIterable<Document> found = in.find(filter).sort(sort).limit(limit);
        return found.into(new ArrayList<>());
    }
}
