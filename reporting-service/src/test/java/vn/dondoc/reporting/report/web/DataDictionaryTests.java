package vn.dondoc.reporting.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.projection.ReportCategory;

/** The page that says what each number means has each number, under the name that readers see. */
class DataDictionaryTests {
    private static final Path PAGE = Path.of("../docs/data-dictionary.md");

    @Test
    void eachFigureOfALineIsExplained() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);

        assertThat(Arrays.stream(CountsView.class.getRecordComponents())
                        .filter(figure -> !page.contains("\n| `" + figure.getName() + "` |")))
                .isEmpty();
    }

    @Test
    void categoriesAreCalledAsInTheTexts() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/vn/dondoc/reporting/messages_vi.properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }

        assertThat(Stream.of(ReportCategory.values())
                        .map(category -> texts.getProperty("ReportCategory." + category))
                        .filter(name -> !page.contains("` | " + name + " | ")))
                .isEmpty();
        assertThat(page).contains(VietnamTime.ZONE.getId());
    }
}
