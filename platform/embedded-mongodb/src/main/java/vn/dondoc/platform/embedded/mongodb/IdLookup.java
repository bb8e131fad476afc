package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A query that names the documents by their ids. The library compares each document with each of the ids, so a query with
 * a thousand ids cost a million comparisons; here what the ids say is known, and only the rest is left to match.
 *
 * @param rest what else is asked of the documents
 */
record IdLookup(SortedSet<Object> ids, Document rest) {
    private static final String ID = "_id";
    private static final String AND = "$and";

    /** Null when the query does not name documents by id, or has further conditions on the id. */
    static @Nullable IdLookup of(Document query) {
        Document flat = flat(query);
        boolean saysMore = flat.get(ID) instanceof Document operators && operators.size() > 1;
        if (saysMore || !(IndexBounds.of(flat, ID) instanceof IndexBounds.Points(var ids))) {
            return null;
        }
        Document rest = flat.clone();
        // no condition on the id to remove: it stands within an $and that could not be flattened
        return rest.remove(ID) == null ? null : new IdLookup(ids, rest);
    }

    Document one(Object id) {
        Document query = new Document(ID, id);
        query.putAll(rest);
        return query;
    }

    /** The parts of an {@code $and} as fields of one document, where each speaks of other fields. */
    private static Document flat(Document query) {
        if (query.size() != 1 || !(query.get(AND) instanceof Collection<?> parts)) {
            return query;
        }
        Document flat = new Document();
        for (Object part : parts) {
            if (!(part instanceof Document document)
                    || document.keySet().stream().anyMatch(flat::containsKey)) {
                return query;
            }
            flat.putAll(document);
        }
        return flat;
    }
}
