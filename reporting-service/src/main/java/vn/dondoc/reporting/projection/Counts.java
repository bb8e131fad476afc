package vn.dondoc.reporting.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks stand in each category; what is not named is zero.
 *
 * @param firstMisses how many tasks missed a due date for the first time under the agency, whoever leads them by now
 */
public record Counts(Map<ReportCategory, Long> byCategory, long firstMisses) {
    public static final String FIRST_MISSES = "FIRST_MISSES";
    private static final int DIGITS = 4;

    public Counts {
        byCategory = Map.copyOf(byCategory);
    }

    public static Counts from(@Nullable Document stored) {
        var counts = new EnumMap<ReportCategory, Long>(ReportCategory.class);
        for (ReportCategory category : ReportCategory.values()) {
            counts.put(category, stored == null ? 0 : BsonNumbers.readLong(stored, category.name()));
        }
        return new Counts(counts, stored == null ? 0 : BsonNumbers.readLong(stored, FIRST_MISSES));
    }

    public static Counts sum(Collection<Counts> all) {
        var sum = new EnumMap<ReportCategory, Long>(ReportCategory.class);
        all.forEach(counts -> counts.byCategory.forEach((category, number) -> sum.merge(category, number, Long::sum)));
        return new Counts(sum, all.stream().mapToLong(Counts::firstMisses).sum());
    }

    /** What is not zero, by the names that {@link #from} reads. */
    public Map<String, Long> byName() {
        var figures = new TreeMap<String, Long>();
        byCategory.forEach((category, number) -> figures.put(category.name(), number));
        figures.put(FIRST_MISSES, firstMisses);
        figures.values().removeIf(number -> number == 0);
        return figures;
    }

    /** By how much these differ from others, category by category. */
    public Counts minus(Counts others) {
        var difference = new EnumMap<ReportCategory, Long>(ReportCategory.class);
        for (ReportCategory category : ReportCategory.values()) {
            difference.put(category, of(category) - others.of(category));
        }
        return new Counts(difference, firstMisses - others.firstMisses);
    }

    public long of(ReportCategory category) {
        return byCategory.getOrDefault(category, 0L);
    }

    public boolean isNothing() {
        return total() == 0 && firstMisses == 0;
    }

    /** All tasks, whatever became of them; as many as the drill-down without a category lists. */
    public long total() {
        return byCategory.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is done already, or should be. */
    public long due() {
        return done() + of(ReportCategory.OVERDUE);
    }

    private long done() {
        return of(ReportCategory.COMPLETED_ON_TIME) + of(ReportCategory.COMPLETED_LATE);
    }

    /** Done ÷ (done + overdue), to four digits: what is not due yet is left out. None while nothing is due. */
    public @Nullable BigDecimal rate() {
        return due() == 0
                ? null
                : BigDecimal.valueOf(done()).divide(BigDecimal.valueOf(due()), DIGITS, RoundingMode.HALF_UP);
    }
}
