package vn.dondoc.reporting.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How many tasks stand in each category. */
public record Counts(
        long noDeadline,
        long inTime,
        long overdue,
        long completedOnTime,
        long completedLate,
        long declined,
        long suspended,
        long cancelled) {
    private static final int DIGITS = 4;

    public static Counts from(@Nullable Document stored) {
        var counts = stored == null ? new Document() : stored;
        return new Counts(
                at(counts, ReportCategory.NO_DEADLINE),
                at(counts, ReportCategory.IN_TIME),
                at(counts, ReportCategory.OVERDUE),
                at(counts, ReportCategory.COMPLETED_ON_TIME),
                at(counts, ReportCategory.COMPLETED_LATE),
                at(counts, ReportCategory.DECLINED),
                at(counts, ReportCategory.SUSPENDED),
                at(counts, ReportCategory.CANCELLED));
    }

    private static long at(Document stored, ReportCategory category) {
        return BsonNumbers.longAt(stored, category.name());
    }

    public long of(ReportCategory category) {
        return switch (category) {
            case NO_DEADLINE -> noDeadline;
            case IN_TIME -> inTime;
            case OVERDUE -> overdue;
            case COMPLETED_ON_TIME -> completedOnTime;
            case COMPLETED_LATE -> completedLate;
            case DECLINED -> declined;
            case SUSPENDED -> suspended;
            case CANCELLED -> cancelled;
        };
    }

    /** All tasks, whatever became of them; as many as the drill-down without a category lists. */
    @JsonProperty
    public long total() {
        return noDeadline + inTime + overdue + completedOnTime + completedLate + declined + suspended + cancelled;
    }

    /** Done ÷ (done + overdue), to four digits: what is not due yet is left out. None while nothing is due. */
    @JsonProperty
    public @Nullable BigDecimal rate() {
        long done = completedOnTime + completedLate;
        return done + overdue == 0
                ? null
                : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(done + overdue), DIGITS, RoundingMode.HALF_UP);
    }
}
