package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is too long is cut, not excused: only the root of an aggregate may be longer than a file should be. */
class SizeGateTests {
    private static final Pattern SIZE_GATE = Pattern.compile(
            "FileLength|MethodLength|ParameterNumber|CyclomaticComplexity|\\.\\*|\"all\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANNOTATION = Pattern.compile("@Suppress" + "Warnings\\(([^)]*)\\)");
    private static final Pattern SETTING = Pattern.compile("<suppress(?:-xpath)?\\b[^>]*>");
    private static final Pattern CHECK = Pattern.compile("checks\\s*=\\s*\"([^\"]*)\"");

    @Test
    void noSourceSuppressesASizeGate() {
        List<Path> files = ProjectFiles.javaFiles();

        assertThat(files).hasSizeGreaterThan(500);
        assertThat(files.stream()
                        .filter(file ->
                                !suppressedIn(ProjectFiles.readText(file)).isEmpty()))
                .isEmpty();
    }

    @Test
    void onlyTheLengthOfTaskIsSuppressedBySettings() {
        assertThat(suppressedBy(ProjectFiles.readText("config/checkstyle-suppressions.xml")))
                .allSatisfy(setting -> assertThat(setting)
                        .contains("checks=\"FileLength\"")
                        .contains("[\\\\/]task[\\\\/]tasks[\\\\/]Task\\.java"));
    }

    @Test
    void aSuppressedSizeGateIsFound() {
        assertThat(suppressedIn("@Suppress" + "Warnings({\"IllegalCatch\", \"MethodLength\"}) void longMethod() {}"))
                .hasSize(1);
        assertThat(suppressedIn("@Suppress" + "Warnings(\"methodlength\") void longMethod() {}"))
                .hasSize(1);
        assertThat(suppressedIn("@Suppress" + "Warnings(\"all\") void longMethod() {}"))
                .hasSize(1);
        assertThat(suppressedBy("<suppress files=\".*\" checks=\"UnusedImports|CyclomaticComplexity\"/>"))
                .hasSize(1);
        assertThat(suppressedBy("<suppress checks=\".*\" files=\"Anything.java\"/>"))
                .hasSize(1);
    }

    private static List<String> suppressedIn(String source) {
        return ANNOTATION
                .matcher(source)
                .results()
                .filter(annotation -> SIZE_GATE.matcher(annotation.group(1)).find())
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> suppressedBy(String settings) {
        return SETTING.matcher(settings)
                .results()
                .map(MatchResult::group)
                .filter(setting -> CHECK.matcher(setting)
                        .results()
                        .anyMatch(check -> SIZE_GATE.matcher(check.group(1)).find()))
                .toList();
    }
}
