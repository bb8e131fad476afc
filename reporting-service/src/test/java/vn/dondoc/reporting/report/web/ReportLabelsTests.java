package vn.dondoc.reporting.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.report.ReportSubject;

class ReportLabelsTests {
    private static final MessageRenderer TEXTS = MessageRenderer.of("vn.dondoc.reporting.messages");

    private final ReportLabels vietnamese = new ReportLabels(TEXTS, MessageRenderer.VIETNAMESE);
    private final ReportLabels english = new ReportLabels(TEXTS, Locale.ENGLISH);

    @Test
    void categoriesHaveDistinctNames() {
        for (ReportLabels labels : new ReportLabels[] {vietnamese, english}) {
            assertThat(Arrays.stream(ReportCategory.values()).map(labels::of)).doesNotHaveDuplicates();
        }
    }

    @Test
    void linesAreNamedInTheLanguageAskedFor() {
        var total = new ReportSubject.AllTasks();
        var item = new ReportSubject.OfItem("4a", null);

        assertThat(vietnamese.nameOf(total)).isEqualTo("Tổng cộng");
        assertThat(english.nameOf(total)).isEqualTo("Total");
        assertThat(vietnamese.nameOf(item)).isEqualTo("Mục 4a");
        assertThat(english.nameOf(item)).isEqualTo("Item 4a");
    }

    @Test
    void agencyIsDescribedByItsLevelWhereThatIsKnown() {
        var commune = new ReportSubject.OfAgency(new Agency("H56.1", "UBND xã", AgencyLevel.COMMUNE));
        var unknown = new ReportSubject.OfAgency(new Agency("H56.2", "H56.2", AgencyLevel.UNKNOWN));

        assertThat(vietnamese.descriptionOf(commune)).isEqualTo("Cấp xã");
        assertThat(vietnamese.descriptionOf(unknown)).isNull();
    }
}
