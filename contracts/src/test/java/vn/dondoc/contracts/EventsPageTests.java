package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/events.md} against the catalogs. */
class EventsPageTests {
    private static final Map<String, String> PRODUCERS = Map.of(
            Topics.DIRECTORY, "directive-service",
            Topics.OFFICIALS, "directive-service",
            Topics.DIRECTIVES, "directive-service",
            Topics.TASKS, "task-service",
            Topics.NOTIFICATIONS, "notification-service",
            Topics.CALENDAR, "task-service",
            Topics.AUDIT, "all services");
    private static final Set<String> CONSUMERS =
            Set.of("directive-service", "task-service", "notification-service", "reporting-service", "other systems");

    @Test
    void everyTopicIsOnTheEventsPage() {
        assertThat(rowsOf("dondoc.").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(3))))
                .isEqualTo(PRODUCERS);
        assertThat(PRODUCERS.keySet()).isEqualTo(topicConstants());
    }

    @Test
    void theEventsPageSaysHowLargeAnEventMayBe() {
        Map<String, String> sizes = Map.of("64 KiB", "65536", "1 MiB", "1048576");

        assertThat(rowsOf("dondoc.").stream()
                        .collect(Collectors.toMap(row -> row.get(0), row -> sizes.get(row.get(4)))))
                .isEqualTo(Wire.catalogs().stream()
                        .collect(Collectors.toMap(EventCatalog::topic, it -> String.valueOf(it.maxBytes()))));
    }

    @Test
    void everyWireNameIsOnTheEventsPageWithItsTopicAndProducer() {
        var expected = new TreeMap<String, List<String>>();
        Wire.catalogs()
                .forEach(catalog -> catalog.types()
                        .keySet()
                        .forEach(name -> expected.put(name, List.of(catalog.topic(), PRODUCERS.get(catalog.topic())))));

        var written = new TreeMap<String, List<String>>();
        rowsOf("vn.dondoc.").forEach(row -> written.put(row.get(0), List.of(row.get(1), row.get(3))));

        assertThat(written).isEqualTo(expected);
        assertThat(rowsOf("vn.dondoc.")).hasSameSizeAs(expected.keySet());
    }

    @Test
    void keysOnTheEventsPageAreNamedAfterTheAggregate() {
        assertThat(rowsOf("vn.dondoc."))
                .allSatisfy(row -> assertThat(row.get(2))
                        .isEqualTo(row.get(0).replaceFirst("vn\\.dondoc\\.([a-z]+)\\..*", "$1 id")));
    }

    @Test
    void consumersOnTheEventsPageAreServicesOfThisProject() {
        assertThat(rowsOf("vn.dondoc."))
                .allSatisfy(row -> assertThat(CONSUMERS).contains(row.get(4).split(", ")));
    }

    @Test
    void eachEventOnThePageNamesTheReleaseThatBroughtIt() {
        assertThat(rowsOf("vn.dondoc."))
                .allSatisfy(row -> assertThat(firstReleaseOf(row.get(0)))
                        .as("the first release that has %s", row.get(0))
                        .isEqualTo(row.get(5)));
    }

    /** The next one, of what no release has. */
    private static String firstReleaseOf(String wireName) {
        try (Stream<Path> releases = Files.list(Wire.MODULE.resolve("released"))) {
            return releases.filter(release -> Files.exists(release.resolve("schemas/" + wireName + ".json")))
                    .map(release -> release.getFileName().toString())
                    .min(Comparator.comparing(Runtime.Version::parse))
                    .orElse("next");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of the table rows whose first cell starts like this. */
    private static List<List<String>> rowsOf(String start) {
        return Wire.read(Wire.PROJECT.resolve("docs/events.md"))
                .lines()
                .filter(line -> line.startsWith("| `" + start))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .toList();
    }

    private static Set<String> topicConstants() {
        return Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }
}
