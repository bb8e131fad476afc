package vn.dondoc.console.tasks;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that happened to a task, the first step first. */
record TaskHistory(List<Line> items, @Nullable String next) {
    record Line(
            int number,
            OffsetDateTime at,
            String officialId,
            @Nullable String officialName,
            @Nullable String agencyName,
            @Nullable String onBehalfOfName,
            String what,
            String state,
            @Nullable Integer percent,
            @Nullable String description,
            @Nullable String text,
            List<String> difficulties,
            List<Evidence> evidence) {
        public String official() {
            return Objects.requireNonNullElse(officialName, officialId);
        }
    }

    record Evidence(String name, String mediaType, long size, String sha256, String address) {}

    /** The last step first, as one reads who wants to know how it stands. */
    public List<Line> latestFirst() {
        return items.reversed();
    }

    /** What happened after the reader's page was made. */
    public List<Line> since(long seen) {
        return items.stream().filter(line -> line.number() > seen).toList();
    }

    public int last() {
        return items.isEmpty() ? 0 : items.getLast().number();
    }
}
