package vn.dondoc.contracts.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says, name by name, as its hash covers it. Of personal fields it covers a salted hash only: without value and salt
 * nobody can guess who it was, and the chain still holds.
 */
public final class AuditFacts {
    public static final String STREAM = "stream";
    public static final String SEQUENCE = "sequence";
    public static final String TIME = "time";
    public static final String CORRELATION = "correlation";
    public static final String AGENCY = "agency";
    public static final String ROLE = "role";
    public static final String OPERATION = "operation";
    public static final String OUTCOME = "outcome";
    public static final String STATUS = "status";
    public static final String CODE = "code";
    public static final String TARGET = "target";
    public static final String DIRECTIVE = "directive";
    public static final String CHANGES = "changes";
    public static final String CHANGES_OMITTED = "changesOmitted";

    public static final String OFFICIAL = "official";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String PERSON = "person";
    public static final String ADDRESS = "address";
    public static final String REASON = "reason";
    public static final String QUERY = "query";

    /** What an entry may say of people. */
    public static final List<String> PERSONAL = List.of(OFFICIAL, ON_BEHALF_OF, PERSON, ADDRESS, REASON, QUERY);

    /** The hash before the first entry. */
    public static final String NONE_BEFORE = "";

    private AuditFacts() {}

    /** All facts of an entry, with the salted hashes of the personal ones. */
    public static SortedMap<String, String> of(
            String stream, long sequence, Instant time, String correlationId, AuditMessage.Recorded entry) {
        var facts = new TreeMap<String, String>();
        facts.put(STREAM, stream);
        facts.put(SEQUENCE, String.valueOf(sequence));
        facts.put(TIME, time.toString());
        facts.put(CORRELATION, correlationId);
        facts.put(AGENCY, entry.actor().agencyId());
        put(
                facts,
                ROLE,
                entry.action().duty() == null
                        ? entry.actor().role()
                        : entry.action().duty());
        putAction(facts, entry.action());
        String salt = entry.seal().salt();
        personal(entry).forEach((name, value) -> facts.put(name, saltedHash(saltOf(salt, name), value)));
        return facts;
    }

    private static void putAction(Map<String, String> facts, AuditedAction action) {
        facts.put(OPERATION, action.operation());
        facts.put(OUTCOME, action.outcome().name());
        put(facts, STATUS, action.status());
        put(facts, CODE, action.code());
        put(facts, TARGET, action.target());
        put(facts, DIRECTIVE, action.directiveId());
        put(facts, CHANGES, action.changes().isEmpty() ? null : lines(action));
        put(facts, CHANGES_OMITTED, action.changesOmitted());
    }

    /** What an entry says of people; each may be forgotten by itself. */
    public static SortedMap<String, String> personal(AuditMessage.Recorded entry) {
        var personal = new TreeMap<String, String>();
        personal.put(OFFICIAL, entry.actor().officialId());
        put(personal, ON_BEHALF_OF, entry.actor().onBehalfOf());
        put(personal, PERSON, entry.action().person());
        put(personal, ADDRESS, entry.action().address());
        put(personal, REASON, entry.action().reason());
        put(personal, QUERY, entry.action().query());
        return personal;
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    /** One line for each change: field, before and after, with tabs between. */
    private static String lines(AuditedAction action) {
        return action.changes().stream()
                .map(change -> change.field() + '\t' + cell(change.before()) + '\t' + cell(change.after()))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : value.replace('\t', ' ').replace('\n', ' ');
    }

    /** The hash of an entry with these facts. The length before each text leaves no two entries written the same. */
    public static String hash(String previous, Map<String, String> facts) {
        MessageDigest digest = sha256();
        update(digest, previous);
        new TreeMap<>(facts).forEach((name, value) -> {
            update(digest, name);
            update(digest, value);
        });
        return text(digest.digest());
    }

    /** The salt of one personal field: who has it does not have those of the others. */
    public static String saltOf(String salt, String name) {
        return digestOf(salt, name);
    }

    public static String saltedHash(String salt, String value) {
        return digestOf(salt, value);
    }

    private static String digestOf(String first, String second) {
        MessageDigest digest = sha256();
        update(digest, first);
        update(digest, second);
        return text(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256", every);
        }
    }
}
