package vn.dondoc.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CountsTests {

    /** In the order of the categories. */
    private static Counts counts(long... byCategory) {
        Iterator<Long> next = LongStream.of(byCategory).iterator();
        return new Counts(
                Stream.of(ReportCategory.values()).collect(Collectors.toMap(category -> category, _ -> next.next())),
                0);
    }

    @Test
    void publishedFiguresReconcile() {
        var counts = counts(0, 5_640, 223, 14_068, 1_983, 0, 0, 0);

        assertThat(counts.total()).isEqualTo(21_914);
        assertThat(counts.rate()).isEqualTo(new BigDecimal("0.9863"));
    }

    @Test
    void theOnTimeRateIsUndefinedWhileNothingIsDue() {
        assertThat(counts(3, 4, 0, 0, 0, 1, 1, 1).rate()).isNull();
    }

    @Test
    void theOnTimeRateLeavesOutWhatIsNotDue() {
        assertThat(counts(100, 100, 1, 1, 1, 9, 9, 9).rate()).isEqualTo(new BigDecimal("0.6667"));
        assertThat(counts(0, 0, 5, 0, 0, 0, 0, 0).rate()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void countsOfEachCategoryAreReadFromTheStore() {
        for (ReportCategory category : ReportCategory.values()) {
            var counts = Counts.from(new Document(category.name(), 7L));

            assertThat(counts.of(category)).isEqualTo(7);
            assertThat(counts.total()).isEqualTo(7);
        }
    }

    @Test
    void countsThatWereNeverStoredAreZero() {
        assertThat(Counts.from(null).total()).isZero();
    }
}
