package vn.dondoc.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;

/** The deployment creates the same topics as this program does. */
class TopicLayoutTests {
    private static final Path DEPLOY = Path.of("..", "deploy", "kafka");

    private final Map<String, TopicSpec> layout =
            TopicLayout.allTopics().stream().collect(Collectors.toMap(TopicSpec::name, Function.identity()));

    @Test
    void theDeploymentHasTheSameTopicsWithTheSameSettings() throws IOException {
        Map<String, Map<String, String>> deployed = Files.readAllLines(DEPLOY.resolve("topics")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(words -> words[0], TopicLayoutTests::settings));

        assertThat(deployed).containsOnlyKeys(layout.keySet());
        layout.forEach((name, topic) -> assertThat(deployed.get(name)).as(name).containsAllEntriesOf(topic.config()));
    }

    private static Map<String, String> settings(String... words) {
        return Arrays.stream(words, 1, words.length)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** How far a replay got is an offset; if that expired before the dead letters, all of them would be replayed again. */
    @Test
    void theDeploymentKeepsOffsetsLongerThanDeadLetters() throws IOException {
        int minutes = number("KAFKA_OFFSETS_RETENTION_MINUTES: (\\d+)", DEPLOY.resolve("../../docker-compose.yml"));

        assertThat(layout.values())
                .filteredOn(topic -> topic.name().contains(".dlq."))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(
                                Duration.ofMillis(Long.parseLong(topic.config().get("retention.ms"))))
                        .isLessThan(Duration.ofMinutes(minutes)));
    }

    /** Compaction would keep a late duplicate and drop the newer state before it. */
    @ParameterizedTest
    @ValueSource(strings = {Topics.DIRECTORY, Topics.DIRECTIVES, Topics.TASKS})
    void topicsReadFromTheBeginningAreKeptForEverAndNotCompacted(String topic) {
        assertThat(layout.get(topic).config())
                .containsOnly(
                        Map.entry("cleanup.policy", "delete"),
                        Map.entry("retention.ms", "-1"),
                        Map.entry("retention.bytes", "-1"),
                        Map.entry("max.message.bytes", "1048576"));
    }

    /** What is erased goes; who begins late hears of everybody, as each official is told of again within 30 days. */
    @Test
    void namesAndAddressesAreForgottenAfterNinetyDaysAndNotCompacted() {
        assertThat(layout.get(Topics.OFFICIALS).config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry(
                        "retention.ms", String.valueOf(Duration.ofDays(90).toMillis()))
                .containsEntry("segment.ms", String.valueOf(Duration.ofDays(7).toMillis()));
    }

    private static int number(String pattern, Path file) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
