package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many requests the tests of the tables of rights send, as {@code docs/security.md} says it. */
public final class RightsMatrix {
    private static final Path PAGE = Path.of("..", "docs", "security.md");
    private static final Pattern LINE = Pattern.compile("\\| `([a-z]+-service)` \\| ([0-9,]+) \\|");

    private RightsMatrix() {}

    /** By service. */
    public static Map<String, Integer> recorded() throws IOException {
        var counts = new TreeMap<String, Integer>();
        LINE.matcher(Files.readString(PAGE)).results().forEach(line -> counts.put(line.group(1), numberIn(line)));
        return counts;
    }

    private static int numberIn(MatchResult line) {
        return Integer.parseInt(line.group(2).replace(",", ""));
    }

    /** What the page says is what a service was asked. */
    public static void requireRecorded(String service, int asked) throws IOException {
        assertThat(recorded()).as("%s says how many requests were sent", PAGE).containsEntry(service, asked);
    }
}
