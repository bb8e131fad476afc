package vn.dondoc.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CountsTests {

    @Test
    void publishedFiguresReconcile() {
        var counts = new Counts(0, 5_640, 223, 14_068, 1_983, 0, 0, 0);

        assertThat(counts.total()).isEqualTo(21_914);
        assertThat(counts.rate()).isEqualTo(new BigDecimal("0.9863"));
    }

    @Test
    void rateIsUndefinedWhileNothingIsDue() {
        assertThat(new Counts(3, 4, 0, 0, 0, 1, 1, 1).rate()).isNull();
    }

    @Test
    void rateLeavesOutWhatIsNotDue() {
        assertThat(new Counts(100, 100, 1, 1, 1, 9, 9, 9).rate()).isEqualTo(new BigDecimal("0.6667"));
        assertThat(new Counts(0, 0, 5, 0, 0, 0, 0, 0).rate()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void readsEveryCategory() {
        for (ReportCategory category : ReportCategory.values()) {
            var counts = Counts.from(new Document(category.name(), 7L));

            assertThat(counts.of(category)).isEqualTo(7);
            assertThat(counts.total()).isEqualTo(7);
        }
    }

    @Test
    void nothingStoredIsZero() {
        assertThat(Counts.from(null).total()).isZero();
    }
}
