package vn.dondoc.reporting.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reporting.dimension.AsOf;

/**
 * The agencies of a report by their rate, the best first. Those with the same rate share a place, and the next one's place
 * counts all before it: 1, 2, 2, 4. Of the same place those with more due tasks come first.
 *
 * @param unranked the agencies of which too few tasks are due for a rate to say something
 */
public record Ranking(AsOf asOf, List<Place> places, List<ReportLine> unranked) {
    public Ranking {
        places = List.copyOf(places);
        unranked = List.copyOf(unranked);
    }

    /** The place of one agency. */
    public record Place(int place, ReportLine line) {}

    /** @param least how many tasks have to be due, at least 1 */
    static Ranking of(Report agencies, int least) {
        var ranked = agencies.lines().stream()
                .filter(line -> line.counts().due() >= least)
                .sorted(comparing(Ranking::rate, reverseOrder())
                        .thenComparing(line -> line.counts().due(), reverseOrder()))
                .toList();
        var places = new ArrayList<Place>();
        for (ReportLine line : ranked) {
            boolean isTie = !places.isEmpty() && rate(places.getLast().line()).compareTo(rate(line)) == 0;
            places.add(new Place(isTie ? places.getLast().place() : places.size() + 1, line));
        }
        return new Ranking(
                agencies.asOf(),
                places,
                agencies.lines().stream()
                        .filter(line -> line.counts().due() < least)
                        .toList());
    }

    private static BigDecimal rate(ReportLine line) {
        return requireNonNull(line.counts().rate());
    }
}
