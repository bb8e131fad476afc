package vn.dondoc.reporting.reconciliation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The numbers of a total as it is stored, by field; zeros say nothing. */
record StoredTotal(String id, Document document) {
    private static final List<String> LINES =
            List.of("counts", "agencies", "fields", "urgencies", "assigners", "items", "days");
    private static final String APPLIED = "applied";

    static StoredTotal of(Document document) {
        return new StoredTotal(document.getString("_id"), document);
    }

    Map<String, Long> numbers() {
        var numbers = new TreeMap<String, Long>();
        LINES.forEach(lines -> collect(lines, document.get(lines, new Document()), numbers));
        return numbers;
    }

    private static void collect(String path, Document part, Map<String, Long> numbers) {
        part.forEach((name, value) -> {
            if (value instanceof Document inner) {
                collect(path + "." + name, inner, numbers);
            } else if (value instanceof Number number && number.longValue() != 0) {
                numbers.put(path + "." + name, number.longValue());
            }
        });
    }

    /** Puts these numbers in the place of all that are there, unless another batch was counted in it since it was read. */
    WriteModel<Document> replacement(Map<String, Long> numbers) {
        var lines = new Document();
        LINES.stream().filter(document::containsKey).forEach(line -> lines.append(line, new Document()));
        numbers.forEach((path, number) -> put(lines, List.of(path.split("\\.")), number));
        var unchanged = new ArrayList<Bson>(List.of(eq("_id", id)));
        document.get(APPLIED, new Document())
                .forEach((partition, batch) -> unchanged.add(eq(APPLIED + "." + partition, batch)));
        return new UpdateOneModel<>(and(unchanged), new Document("$set", lines));
    }

    private static void put(Document lines, List<String> path, Long number) {
        Document part = lines;
        for (String name : path.subList(0, path.size() - 1)) {
            part = (Document) part.computeIfAbsent(name, _ -> new Document());
        }
        part.append(path.getLast(), number);
    }
}
