package vn.dondoc.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of several rounds, in milliseconds. */
final class Figures {
    private final List<Double> millis = new ArrayList<>();

    void add(Duration time) {
        millis.add(time.toNanos() / 1e6);
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        List<Double> sorted = sorted();
        return "%.0f / %.0f / %.0f ms".formatted(sorted.getFirst(), median(), sorted.getLast());
    }

    private List<Double> sorted() {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted;
    }
}
