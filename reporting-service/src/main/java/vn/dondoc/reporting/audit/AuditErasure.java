package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.platform.messaging.outbox.BulkWrites;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * Forgets a person: values and salts go, and the salted hashes that stay tell nobody who it was. What was done, when and for which
 * agency stays, and so does the chain. What is to be forgotten is listed, and the list told of in the trail, before anything goes.
 */
public final class AuditErasure {
    private static final int AT_ONCE = 1_000;

    /** How often one id may be escaped in a path; callers escape it once or twice. */
    private static final int MOST_ESCAPES = 4;

    private final MongoCollection<Document> entries;
    private final ErasureLists lists;
    private final Predicate<String> isErased;

    /** @param isErased whether the directory forgot the official, who does not come back */
    AuditErasure(MongoCollection<Document> entries, ErasureLists lists, Predicate<String> isErased) {
        this.entries = entries;
        this.lists = lists;
        this.isErased = isErased;
    }

    /**
     * What is to be forgotten.
     *
     * @param forgotten of each entry, by its id, which fields
     * @param list the hash of the list of these
     */
    public record Plan(String erasure, SortedMap<String, List<String>> forgotten, String list) {

        /** What the trail tells of the erasure, without the official's id. */
        public List<FieldChange> told() {
            return List.of(
                    FieldChange.added(ErasureLists.ERASURE, erasure),
                    FieldChange.added("entries", forgotten.size()),
                    FieldChange.added(ErasureLists.LIST, list));
        }
    }

    /**
     * Lists what is to be forgotten of an official.
     *
     * @throws RequestRejected for an official whom the directory has not erased
     */
    public Plan plan(String officialId, Instant now) {
        if (!isErased.test(officialId)) {
            throw RequestRejected.invalidField("id", "audit.not-erased");
        }
        var found = new TreeMap<String, SortedSet<String>>();
        find(
                found,
                eq(AuditEntries.OFFICIAL, officialId),
                AuditFacts.OFFICIAL,
                AuditFacts.ADDRESS,
                AuditFacts.REASON,
                AuditFacts.QUERY);
        find(found, eq(AuditEntries.ON_BEHALF_OF, officialId), AuditFacts.ON_BEHALF_OF);
        find(found, eq(AuditEntries.PERSON, officialId), AuditFacts.PERSON, AuditFacts.REASON);
        findAsked(found, officialId);
        var forgotten = new TreeMap<String, List<String>>();
        found.forEach((id, fields) -> forgotten.put(id, List.copyOf(fields)));
        String erasure = UUID.randomUUID().toString();
        return new Plan(erasure, forgotten, lists.write(erasure, forgotten, now));
    }

    private void find(SortedMap<String, SortedSet<String>> found, Bson which, String... names) {
        for (Document entry : entries.find(which).projection(include(AuditRecord.PERSONAL))) {
            Document personal = entry.get(AuditRecord.PERSONAL, Document.class);
            Stream.of(names)
                    .filter(personal::containsKey)
                    .forEach(name -> found.computeIfAbsent(entry.getString(AuditRecord.ID), _ -> new TreeSet<>())
                            .add(name));
        }
    }

    /** Questions that name the official, however that is written. */
    private void findAsked(SortedMap<String, SortedSet<String>> found, String officialId) {
        Pattern named = Pattern.compile(
                "(?<![\\w.-])" + Pattern.quote(officialId) + "(?![\\w-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (Document entry : entries.find(exists(AuditEntries.QUERY)).projection(include(AuditEntries.QUERY))) {
            String query = AuditRecord.queryIn(entry);
            if (spellings(query).anyMatch(spelling -> named.matcher(spelling).find())) {
                found.computeIfAbsent(entry.getString(AuditRecord.ID), _ -> new TreeSet<>())
                        .add(AuditFacts.QUERY);
            }
        }
    }

    private static Stream<String> spellings(String query) {
        return Stream.iterate(query, AuditErasure::unescaped).limit(MOST_ESCAPES);
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // it was cut in the middle of an escape, or is none
        }
    }

    /** Forgets what was listed; repeated, it finds nothing more. */
    public void carryOut(Plan plan) {
        List<UpdateOneModel<Document>> all = plan.forgotten().entrySet().stream()
                .map(it -> new UpdateOneModel<Document>(
                        eq(AuditRecord.ID, it.getKey()),
                        combine(it.getValue().stream()
                                .map(name -> unset(AuditRecord.PERSONAL + '.' + name))
                                .toList())))
                .toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            BulkWrites.writeIgnoringDuplicates(entries, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
