package vn.dondoc.reporting.audit;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditMessage;

/**
 * An entry as it is kept.
 *
 * @param id where it stands: the stream and the place in it
 * @param time by which it is found; also among its facts
 * @param facts what its hash covers
 * @param personal what stands behind the salted hashes among the facts, as long as nobody has it forgotten
 */
public record AuditRecord(
        String id,
        Instant time,
        String previous,
        String hash,
        SortedMap<String, String> facts,
        Map<String, PersonalField> personal) {
    static final String ID = "_id";
    static final String TIME = "time";
    static final String PREVIOUS = "previous";
    static final String HASH = "hash";
    static final String FACTS = "facts";
    static final String PERSONAL = "personal";
    static final String VALUE = "value";

    /** On an entry that came for a place at which another one stands. */
    static final String RIVAL = "rival";

    private static final String SALT = "salt";

    /** Lower than whatever a stream's name has, so that no stream stands among the entries of another. */
    private static final char BETWEEN = ' ';

    private static final int DIGITS = 20;

    /** What an entry says of a person. */
    public record PersonalField(String value, String salt) {}

    static AuditRecord of(EventEnvelope<AuditMessage> event) {
        return switch (event.data()) {
            case AuditMessage.Recorded entry -> {
                var personal = new TreeMap<String, PersonalField>();
                AuditFacts.personal(entry)
                        .forEach((name, value) -> personal.put(
                                name,
                                new PersonalField(
                                        value, AuditFacts.saltOf(entry.seal().salt(), name))));
                yield new AuditRecord(
                        idOf(event.subject(), event.sequence()),
                        event.time(),
                        entry.seal().previous(),
                        entry.seal().hash(),
                        AuditFacts.of(
                                event.subject(),
                                event.sequence(),
                                event.time(),
                                event.trace().correlationId(),
                                entry),
                        personal);
            }
        };
    }

    static String idOf(String stream, long sequence) {
        return "%s%c%020d".formatted(stream, BETWEEN, sequence);
    }

    static String streamIn(String id) {
        return id.substring(0, id.lastIndexOf(BETWEEN));
    }

    static long sequenceIn(String id) {
        int at = id.lastIndexOf(BETWEEN) + 1;
        return Long.parseLong(id.substring(at, at + DIGITS));
    }

    /** Below all ids of the stream's entries, and above all those of streams before. */
    static String before(String stream) {
        return stream + BETWEEN;
    }

    /** Above all ids of the stream's entries. */
    static String behind(String stream) {
        return stream + (char) (BETWEEN + 1);
    }

    public String stream() {
        return streamIn(id);
    }

    public long sequence() {
        return sequenceIn(id);
    }

    /** The same entry under an id of its own, sorted right behind the entry that took its place in the stream first. */
    AuditRecord asDuplicate() {
        return new AuditRecord(idOf(stream(), sequence()) + '-' + hash, time, previous, hash, facts, personal);
    }

    boolean isDuplicate() {
        return !id.equals(idOf(stream(), sequence()));
    }

    public @Nullable String fact(String name) {
        return facts.get(name);
    }

    public @Nullable String personal(String name) {
        PersonalField field = personal.get(name);
        return field == null ? null : field.value();
    }

    /** What it tells of fields of which there was nothing before. */
    Map<String, String> added() {
        return facts.getOrDefault(AuditFacts.CHANGES, "")
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length == 3 && cells[1].isEmpty())
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2], (one, _) -> one));
    }

    /** Whether it said something of a person that is not there any more. */
    public boolean isErased() {
        return !missing().isEmpty();
    }

    /** What it said of a person and says no more. */
    Set<String> missing() {
        return AuditFacts.PERSONAL.stream()
                .filter(name -> facts.containsKey(name) && !personal.containsKey(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether each fact is what the hash was made of. */
    boolean isAsWritten() {
        return hash.equals(AuditFacts.hash(previous, facts))
                && time.toString().equals(facts.get(AuditFacts.TIME))
                && personal.entrySet().stream()
                        .allMatch(it -> AuditFacts.saltedHash(
                                        it.getValue().salt(), it.getValue().value())
                                .equals(facts.get(it.getKey())));
    }

    /** Whether it stands where it was written. */
    boolean isInPlace() {
        return stream().equals(facts.get(AuditFacts.STREAM))
                && String.valueOf(sequence()).equals(facts.get(AuditFacts.SEQUENCE));
    }

    Document toDocument() {
        var fields = new Document();
        personal.forEach(
                (name, field) -> fields.append(name, new Document(VALUE, field.value()).append(SALT, field.salt())));
        var document = new Document(ID, id)
                .append(TIME, Date.from(time))
                .append(PREVIOUS, previous)
                .append(HASH, hash)
                .append(FACTS, new Document(facts))
                .append(PERSONAL, fields);
        return isDuplicate() ? document.append(RIVAL, true) : document;
    }

    static SortedMap<String, String> factsIn(Document document) {
        var facts = new TreeMap<String, String>();
        document.get(FACTS, new Document()).forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return facts;
    }

    static String queryIn(Document document) {
        return document.getEmbedded(List.of(PERSONAL, AuditFacts.QUERY, VALUE), "");
    }

    /** By the place that it has, whatever its facts say. */
    static AuditRecord from(Document document) {
        var personal = new TreeMap<String, PersonalField>();
        document.get(PERSONAL, Document.class).forEach((name, value) -> {
            Document field = (Document) value;
            personal.put(name, new PersonalField(String.valueOf(field.get(VALUE)), String.valueOf(field.get(SALT))));
        });
        return new AuditRecord(
                document.getString(ID),
                document.getDate(TIME).toInstant(),
                document.getString(PREVIOUS),
                document.getString(HASH),
                factsIn(document),
                personal);
    }
}
