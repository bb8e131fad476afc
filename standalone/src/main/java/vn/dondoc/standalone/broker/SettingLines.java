package vn.dondoc.standalone.broker;

import java.util.List;
import java.util.stream.Stream;

/** The files of {@code deploy/kafka}: words with blanks between, comments from {@code #} on. */
final class SettingLines {
    private SettingLines() {}

    static Stream<List<String>> of(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" +")));
    }
}
