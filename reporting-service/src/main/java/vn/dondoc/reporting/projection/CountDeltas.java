package vn.dondoc.reporting.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;

/** By how much the counts change, by key. */
final class CountDeltas {
    private final Map<CountKey, Integer> byKey = new LinkedHashMap<>();

    static CountDeltas from(List<Document> stored) {
        var deltas = new CountDeltas();
        stored.forEach(document -> deltas.add(CountKey.from(document), (int) BsonNumbers.readLong(document, "by")));
        return deltas;
    }

    List<Document> toDocuments() {
        return byKey.entrySet().stream()
                .map(entry -> entry.getKey().toDocument().append("by", entry.getValue()))
                .toList();
    }

    /** Deltas of one key are summed; those that cancel out are dropped. */
    void add(CountKey key, int by) {
        byKey.merge(key, by, (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
    }

    void forEach(BiConsumer<CountKey, Integer> reader) {
        byKey.forEach(reader);
    }
}
