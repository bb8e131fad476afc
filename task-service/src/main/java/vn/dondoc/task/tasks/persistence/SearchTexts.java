package vn.dondoc.task.tasks.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.platform.messaging.outbox.BulkWrites;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.SearchTooBroad;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.tasks.Assignment;

/**
 * The distinct texts that tasks are found by, each in one document that never changes, however many agencies share it. Its
 * words are indexed here and not with the tasks, because some stores write all index entries of a document with each of its
 * changes, and tasks change all the time. A text is written before the first task that refers to it; one that no task refers to
 * any more is harmless.
 */
final class SearchTexts {
    static final String COLLECTION = "taskTexts";
    static final String WORDS = "words";
    static final String SPELLED = "spelled";

    /** A search may find so many. */
    static final int MOST_FOUND = 2_000;

    /** The texts of so many tasks are gathered to search among. */
    private static final int MOST_NARROWED = 10_000;

    private static final int MOST_KNOWN = 10_000;
    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final MongoCollection<Document> texts;
    private final Set<String> known = Collections.synchronizedSet(Collections.newSetFromMap(new LatestKeys()));

    SearchTexts(MongoOperations mongo) {
        this.mongo = mongo;
        this.texts = mongo.getCollection(COLLECTION);
        texts.createIndex(Indexes.ascending(WORDS));
    }

    /** Keys that need not be written again. */
    private static final class LatestKeys extends LinkedHashMap<String, Boolean> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    }

    /**
     * The keys of the texts with all words sought.
     *
     * @param exact every accented word is spelled so
     * @param alike the others
     */
    record MatchingKeys(List<String> exact, List<String> alike) {
        List<String> all() {
            return Stream.concat(exact.stream(), alike.stream()).toList();
        }
    }

    static String keyOf(Assignment assignment) {
        return HexFormat.of()
                .formatHex(sha256().digest(assignment.searchableText().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every JDK has SHA-256", broken);
        }
    }

    /** Writes those that are not there. */
    void keep(Stream<Assignment> assignments) {
        var missing = new HashMap<String, InsertOneModel<Document>>();
        assignments.forEach(assignment -> {
            String key = keyOf(assignment);
            if (!known.contains(key)) {
                missing.computeIfAbsent(
                        key, _ -> new InsertOneModel<>(document(key, SearchTerms.of(assignment.searchableText()))));
            }
        });
        BulkWrites.writeIgnoringDuplicates(texts, List.copyOf(missing.values()));
        known.addAll(missing.keySet());
    }

    private static Document document(String key, SearchTerms words) {
        return new Document(ID, key)
                .append(WORDS, List.copyOf(words.folded()))
                .append(SPELLED, List.copyOf(words.spelled()));
    }

    /**
     * What the words of a list lead to: too many texts in all may be few among those of the tasks that are asked about.
     *
     * @throws SearchTooBroad if there are too many of these as well
     */
    MatchingKeys find(TaskQuery query, SearchTerms sought) {
        return find(sought)
                .or(() -> textsOf(SearchQueries.narrowed(query)).flatMap(keys -> find(sought, keys)))
                .orElseThrow(() -> new SearchTooBroad(MOST_FOUND));
    }

    /** @return none when the tasks are too many, or not narrowed */
    private Optional<Set<String>> textsOf(List<Query> narrowed) {
        List<Document> found =
                narrowed.stream().flatMap(query -> tasksOf(query).stream()).toList();
        return narrowed.isEmpty() || found.size() > MOST_NARROWED
                ? Optional.empty()
                : Optional.of(found.stream()
                        .map(task -> task.getEmbedded(List.of("lists", "text"), String.class))
                        .collect(Collectors.toSet()));
    }

    private List<Document> tasksOf(Query narrowed) {
        narrowed.limit(MOST_NARROWED + 1).fields().include(SearchKeys.TEXT);
        return mongo.find(narrowed, Document.class, MongoTasks.COLLECTION);
    }

    /** @return none when there are too many of them */
    Optional<MatchingKeys> find(SearchTerms sought) {
        return find(words(sought), sought);
    }

    /** Among the texts with these keys. @return none when there are too many all the same */
    Optional<MatchingKeys> find(SearchTerms sought, Collection<String> among) {
        return find(Filters.and(Filters.in(ID, among), words(sought)), sought);
    }

    private static Bson words(SearchTerms sought) {
        return Filters.and(
                sought.folded().stream().map(word -> Filters.eq(WORDS, word)).toList());
    }

    private Optional<MatchingKeys> find(Bson filter, SearchTerms sought) {
        List<Document> found = texts.find(filter)
                .projection(Projections.include(SPELLED))
                .limit(MOST_FOUND + 1)
                .into(new ArrayList<>());
        return found.size() > MOST_FOUND ? Optional.empty() : Optional.of(ranked(found, sought));
    }

    private static MatchingKeys ranked(List<Document> found, SearchTerms sought) {
        Map<Boolean, List<String>> keys = found.stream()
                .collect(Collectors.partitioningBy(
                        text -> text.getList(SPELLED, String.class).containsAll(sought.spelled()),
                        Collectors.mapping(text -> text.getString(ID), Collectors.toList())));
        return new MatchingKeys(keys.getOrDefault(true, List.of()), keys.getOrDefault(false, List.of()));
    }
}
