package vn.dondoc.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;

/** By how much the cells change. */
final class Deltas {
    private final Map<Cell, Integer> byCell = new LinkedHashMap<>();

    static Deltas from(List<Document> stored) {
        var deltas = new Deltas();
        stored.forEach(document -> deltas.add(Cell.from(document), (int) Numbers.at(document, "by")));
        return deltas;
    }

    List<Document> toDocuments() {
        return byCell.entrySet().stream()
                .map(entry -> entry.getKey().toDocument().append("by", entry.getValue()))
                .toList();
    }

    /** What cancels out is gone. */
    void add(Cell cell, int by) {
        byCell.merge(cell, by, (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
    }

    void forEach(BiConsumer<Cell, Integer> reader) {
        byCell.forEach(reader);
    }
}
