package vn.dondoc.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Figures of several rounds in one unit; times are in milliseconds. */
final class RoundFigures {
    private final List<Double> figures = new ArrayList<>();

    void add(Duration time) {
        add(time.toNanos() / 1e6);
    }

    void add(double figure) {
        figures.add(figure);
    }

    void addAll(RoundFigures others) {
        figures.addAll(others.figures);
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest figure that so many percent do not exceed. */
    double percentile(int percent) {
        List<Double> sorted = sorted();
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    @Override
    public String toString() {
        List<Double> sorted = sorted();
        return "%,.0f / %,.0f / %,.0f".formatted(sorted.getFirst(), median(), sorted.getLast());
    }

    private List<Double> sorted() {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted;
    }
}
