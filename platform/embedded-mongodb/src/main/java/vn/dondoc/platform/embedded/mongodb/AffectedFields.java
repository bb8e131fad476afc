package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an update may touch. The library copies and compares a document it updates several times over; it is given
 * these fields alone, and what it made of them is put back into the document.
 *
 * @param paths names of fields of the document itself, each with those of the fields in it that may be touched, or with none
 *     when it may change as a whole; null for the whole document
 */
record AffectedFields(@Nullable Map<String, Set<String>> paths) {
    static final AffectedFields ALL = new AffectedFields(null);

    /** Operators that read and write nothing but the fields they name. */
    private static final Set<String> KNOWN = Set.of("$set", "$unset", "$inc", "$min", "$max", "$push", "$setOnInsert");

    static AffectedFields by(Document update, List<Index<Object>> indexes) {
        if (indexes.isEmpty()) {
            return ALL; // a system collection finds its documents by comparing them
        }
        var paths = new HashMap<String, Set<String>>();
        for (Map.Entry<String, Object> operator : update.entrySet()) {
            if (!KNOWN.contains(operator.getKey()) || !(operator.getValue() instanceof Document changes)) {
                return ALL;
            }
            for (String path : changes.keySet()) {
                if (path.contains("$")) {
                    return ALL; // an element of a list, found by the query
                }
                add(path, paths);
            }
        }
        paths.put("_id", Set.of());
        indexes.stream()
                .filter(Index::isUnique)
                .flatMap(index -> index.getKeys().stream())
                .forEach(key -> add(key.getKey(), paths));
        return new AffectedFields(paths);
    }

    private static void add(String path, Map<String, Set<String>> paths) {
        String[] names = path.split("\\.", 3);
        Set<String> inner = names.length == 1 ? Set.of() : Set.of(names[1]);
        paths.merge(names[0], inner, (some, more) -> some.isEmpty() || more.isEmpty() ? Set.of() : union(some, more));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var both = new HashSet<>(some);
        both.addAll(more);
        return both;
    }

    /** A document of its own with these fields of the stored one. */
    Document of(Document stored) {
        if (paths == null) {
            return stored.clone();
        }
        var part = new Document();
        stored.forEach((name, value) -> {
            Set<String> inner = paths.get(name);
            if (inner != null) {
                part.put(name, !inner.isEmpty() && value instanceof Document fields ? only(inner, fields) : value);
            }
        });
        return part;
    }

    private static Document only(Set<String> names, Document stored) {
        var part = new Document(stored);
        part.keySet().retainAll(names);
        return part;
    }

    /** The stored document with these fields as they are now. */
    Document into(Document stored, Document part) {
        if (paths == null) {
            return part;
        }
        Document whole = replaced(paths.keySet(), stored, part);
        paths.forEach((name, inner) -> {
            if (!inner.isEmpty()
                    && stored.get(name) instanceof Document was
                    && part.get(name) instanceof Document now) {
                whole.put(name, replaced(inner, was, now));
            }
        });
        return whole;
    }

    private static Document replaced(Set<String> names, Document stored, Document part) {
        var whole = new Document(stored);
        names.stream().filter(name -> !part.containsKey(name)).forEach(whole::remove);
        whole.putAll(part);
        return whole;
    }
}
