package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order a query asks for, where an index can give it: by one field, then perhaps by id. */
record SortSpec(@Nullable String field, boolean descending, boolean idsDescending) {
    static final SortSpec NONE = new SortSpec(null, false, false);

    static SortSpec of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || orderBy.size() > 2) {
            return NONE;
        }
        Iterator<Map.Entry<String, Object>> keys = orderBy.entrySet().iterator();
        Map.Entry<String, Object> first = keys.next();
        boolean idsDescending = isDescending(first);
        if (keys.hasNext()) {
            Map.Entry<String, Object> second = keys.next();
            if (!second.getKey().equals("_id")) {
                return NONE;
            }
            idsDescending = isDescending(second);
        }
        return new SortSpec(first.getKey(), isDescending(first), idsDescending);
    }

    private static boolean isDescending(Map.Entry<String, Object> key) {
        return key.getValue() instanceof Number direction && direction.intValue() < 0;
    }

    boolean isBy(String other) {
        return other.equals(field);
    }
}
