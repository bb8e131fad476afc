package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every line of {@code docs/guarantees.md} names a test, and each test that a page of the documentation names is there. */
class GuaranteesPageTests {
    private static final Pattern TEST = Pattern.compile("`(\\w*[a-z](?:IT|Tests|Contract))(?:\\.(\\w+))?`");

    @Test
    void everyTestNamedInTheDocumentationExists() throws IOException {
        Map<String, String> tests = testsByName();

        try (var pages = Files.walk(Wire.PROJECT.resolve("docs"))) {
            var missing = pages.filter(page -> page.toString().endsWith(".md"))
                    .flatMap(page -> TEST.matcher(Wire.read(page))
                            .results()
                            .filter(name -> !exists(name, tests))
                            .map(name -> page.getFileName() + " names " + name.group()))
                    .toList();

            assertThat(missing).isEmpty();
        }
    }

    private static boolean exists(MatchResult name, Map<String, String> tests) {
        String source = tests.get(name.group(1));
        return source != null
                && (name.group(2) == null
                        || Pattern.compile("\\b(void|class) " + name.group(2) + "\\b")
                                .matcher(source)
                                .find());
    }

    @Test
    void everyGuaranteeNamesATest() {
        List<String> guarantees = Wire.read(Wire.PROJECT.resolve("docs/guarantees.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| guarantee"))
                .toList();

        assertThat(guarantees)
                .hasSizeGreaterThan(15)
                .allMatch(line -> TEST.matcher(line).find());
    }

    /** Their sources; of those that several services call alike, all. */
    private static Map<String, String> testsByName() throws IOException {
        try (var files = Files.walk(Wire.PROJECT)) {
            return files.filter(file -> file.toString().contains("src/test/java")
                            || file.toString().contains("platform/testing/src"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), Wire::read, String::concat));
        }
    }
}
