package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds {@code docs/personal-data.md} against the events. */
class PersonalDataPageTests {
    private static final String CONFIDENTIAL = "confidential";
    private final Map<String, JsonNode> schemas = Schemas.in(Wire.SCHEMAS);

    @Test
    void mailAddressesStandOnTopicsForFewOnly() {
        Set<String> topics = Wire.catalogs().stream()
                .filter(catalog -> catalog.types().keySet().stream()
                        .anyMatch(type -> schemas.get(type).toString().contains("\"email\"")))
                .map(EventCatalog::topic)
                .collect(Collectors.toSet());

        assertThat(topics)
                .isNotEmpty()
                .allMatch(it -> Topics.dataClassificationOf(it).equals(CONFIDENTIAL));
    }

    @Test
    void eachConfidentialTopicIsOnThePage() {
        String page = Wire.read(Wire.PROJECT.resolve("docs/personal-data.md"));

        assertThat(Wire.catalogs().stream().map(EventCatalog::topic))
                .filteredOn(topic -> Topics.dataClassificationOf(topic).equals(CONFIDENTIAL))
                .isNotEmpty()
                .allMatch(topic -> page.contains('`' + topic + '`'));
    }
}
