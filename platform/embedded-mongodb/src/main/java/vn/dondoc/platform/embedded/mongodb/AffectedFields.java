package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an update may touch. The library copies and compares a document it updates several times over; it is given
 * these fields alone, and what it made of them is put back into the document.
 *
 * @param names of fields of the document itself; null for all of them
 */
record AffectedFields(@Nullable Set<String> names) {
    static final AffectedFields ALL = new AffectedFields(null);

    /** Operators that read and write nothing but the fields they name. */
    private static final Set<String> KNOWN = Set.of("$set", "$unset", "$inc", "$min", "$max", "$push", "$setOnInsert");

    static AffectedFields by(Document update, List<Index<Object>> indexes) {
        if (indexes.isEmpty()) {
            return ALL; // a system collection finds its documents by comparing them
        }
        var names = new HashSet<String>();
        for (Map.Entry<String, Object> operator : update.entrySet()) {
            if (!KNOWN.contains(operator.getKey()) || !(operator.getValue() instanceof Document changes)) {
                return ALL;
            }
            for (String path : changes.keySet()) {
                if (path.contains("$")) {
                    return ALL; // an element of a list, found by the query
                }
                names.add(top(path));
            }
        }
        names.add("_id");
        indexes.stream()
                .filter(Index::isUnique)
                .flatMap(index -> index.getKeys().stream())
                .forEach(key -> names.add(top(key.getKey())));
        return new AffectedFields(names);
    }

    private static String top(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** A document of its own with these fields of the stored one. */
    Document of(Document stored) {
        if (names == null) {
            return stored.clone();
        }
        var part = new Document();
        stored.forEach((name, value) -> {
            if (names.contains(name)) {
                part.put(name, value);
            }
        });
        return part;
    }

    /** The stored document with these fields as they are now. */
    Document into(Document stored, Document part) {
        if (names == null) {
            return part;
        }
        var whole = new Document(stored);
        names.stream().filter(name -> !part.containsKey(name)).forEach(whole::remove);
        whole.putAll(part);
        return whole;
    }
}
