package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every line of {@code docs/guarantees.md} names a test, and each test it names is there. */
class GuaranteesPageTests {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Tests))(?:\\.(\\w+))?`");

    private final String page = Wire.read(Wire.PROJECT.resolve("docs/guarantees.md"));

    @Test
    void everyTestNamedOnTheGuaranteesPageExists() throws IOException {
        Map<String, Path> tests = testsByName();

        var missing = TEST.matcher(page)
                .results()
                .filter(name -> !tests.containsKey(name.group(1))
                        || (name.group(2) != null
                                && !Wire.read(tests.get(name.group(1)))
                                        .matches("(?s).*\\b(void|class) " + name.group(2) + "\\b.*")))
                .map(name -> name.group())
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyGuaranteeNamesATest() {
        List<String> guarantees = page.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| guarantee"))
                .toList();

        assertThat(guarantees)
                .hasSizeGreaterThan(15)
                .allMatch(line -> TEST.matcher(line).find());
    }

    private static Map<String, Path> testsByName() throws IOException {
        try (var files = Files.walk(Wire.PROJECT)) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (one, other) -> one));
        }
    }
}
