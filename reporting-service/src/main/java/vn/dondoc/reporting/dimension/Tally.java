package vn.dondoc.reporting.dimension;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.dondoc.reporting.projection.Counts;

/** Counts one by one, by whatever the lines are told apart by. */
public final class Tally<K> {
    private final Map<K, Document> numbers = new HashMap<>();

    /** @param number a category, or that of first misses */
    public void add(K line, String number) {
        numbers.computeIfAbsent(line, _ -> new Document()).merge(number, 1L, (one, other) -> (Long) one + (Long) other);
    }

    public Map<K, Counts> counts() {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> Counts.from(line.getValue())));
    }
}
