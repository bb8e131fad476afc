package vn.dondoc.reporting.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;

/** By how much the cells change. */
final class CountDeltas {
    private final Map<CountKey, Integer> byCell = new LinkedHashMap<>();

    static CountDeltas from(List<Document> stored) {
        var deltas = new CountDeltas();
        stored.forEach(document -> deltas.add(CountKey.from(document), (int) BsonNumbers.at(document, "by")));
        return deltas;
    }

    List<Document> toDocuments() {
        return byCell.entrySet().stream()
                .map(entry -> entry.getKey().toDocument().append("by", entry.getValue()))
                .toList();
    }

    /** What cancels out is gone. */
    void add(CountKey cell, int by) {
        byCell.merge(cell, by, (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
    }

    void forEach(BiConsumer<CountKey, Integer> reader) {
        byCell.forEach(reader);
    }
}
