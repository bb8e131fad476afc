package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CompatibilityTests {
    private static final Path RELEASED = Wire.MODULE.resolve("released");

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void schemasAreCompatibleWithEveryRelease(Path release) {
        Map<String, JsonNode> released = Schemas.in(release.resolve("schemas"));

        assertThat(released).isNotEmpty();
        assertThat(Compatibility.violations(release.getFileName().toString(), released, Schemas.in(Wire.SCHEMAS)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void samplesAreAsTheyWereReleased(Path release) {
        Map<String, Path> released = Wire.jsonFilesIn(release.resolve("samples"));

        assertThat(released)
                .isNotEmpty()
                .allSatisfy((type, file) -> assertThat(Wire.SAMPLES.resolve(type + ".json"))
                        .as("a sample is never edited: it stands for the events that are recorded")
                        .hasSameTextualContentAs(file));
    }

    @Nested
    class AComparison {
        private static final String TYPE = "vn.dondoc.task.status-updated.v1";

        @Test
        void comparingFindsNothingWhereNothingChanged() {
            assertThat(violationsAfter(_ -> {})).isEmpty();
        }

        @Test
        void comparingAllowsAddedPropertiesAndEnumValues() {
            assertThat(violationsAfter(schema -> {
                        schema.put("description", "Other words.");
                        properties(schema, "").putObject("forecast").put("type", "string");
                        ((ArrayNode) schema.at("/properties/task/properties/state/enum")).add("WITHDRAWN");
                    }))
                    .isEmpty();
        }

        @Test
        void comparingAllowsAnAddedEventType() {
            Map<String, JsonNode> released = new HashMap<>(Schemas.in(Wire.SCHEMAS));
            released.remove(TYPE);

            assertThat(Compatibility.violations("0.1.0", released, Schemas.in(Wire.SCHEMAS)))
                    .isEmpty();
        }

        @Test
        void comparingFindsARemovedEventType() {
            Map<String, JsonNode> current = new HashMap<>(Schemas.in(Wire.SCHEMAS));
            current.remove(TYPE);

            assertThat(Compatibility.violations("0.1.0", Schemas.in(Wire.SCHEMAS), current))
                    .containsExactly(TYPE + " is gone since release 0.1.0: consumers of 0.1.0 wait for it; keep it.");
        }

        @Test
        void comparingFindsARemovedProperty() {
            assertThat(violationsAfter(
                            schema -> properties(schema, "/properties/task").remove("dueOn")))
                    .containsExactly(
                            TYPE + ".task.dueOn is gone or renamed since release 0.1.0: older consumers read it;"
                                    + " keep it, or leave this type alone and produce a new version of it (.v2) beside it.");
        }

        @Test
        void comparingFindsARenamedProperty() {
            assertThat(violationsAfter(schema -> {
                        ObjectNode properties = properties(schema, "/properties/task/properties/coordinators/items");
                        properties.set("task", properties.remove("part"));
                    }))
                    .singleElement()
                    .asString()
                    .startsWith(TYPE + ".task.coordinators[].part is gone or renamed");
        }

        @Test
        void comparingFindsAPropertyOfAnotherType() {
            assertThat(violationsAfter(schema -> properties(schema, "/properties/task")
                            .withObject("/percent")
                            .put("type", "string")))
                    .singleElement()
                    .asString()
                    .startsWith(TYPE + ".task.percent has another type (\"integer\" before, \"string\" now)");
        }

        @Test
        void comparingFindsAnotherFormat() {
            assertThat(violationsAfter(schema -> properties(schema, "/properties/task")
                            .withObject("/dueOn")
                            .remove("format")))
                    .singleElement()
                    .asString()
                    .startsWith(TYPE + ".task.dueOn has another format (\"date\" before,  now)");
        }

        @Test
        void comparingFindsANarrowerLimit() {
            assertThat(violationsAfter(
                            schema -> properties(schema, "").withObject("/text").put("maxLength", 100)))
                    .singleElement()
                    .asString()
                    .startsWith(TYPE + ".text has another maxLength ( before, 100 now)");
        }

        @Test
        void comparingFindsANewlyRequiredProperty() {
            assertThat(violationsAfter(schema -> ((ArrayNode) schema.at("/properties/task/required")).add("dueOn")))
                    .containsExactly(
                            TYPE + ".task.dueOn is newly required since release 0.1.0: recorded events lack it;"
                                    + " make it optional, or leave this type alone and produce a new version of it (.v2)"
                                    + " beside it.");
        }

        @Test
        void comparingFindsAPropertyThatIsNoLongerRequired() {
            assertThat(violationsAfter(schema -> ((ArrayNode) schema.at("/required")).removeAll()))
                    .hasSize(5)
                    .first()
                    .asString()
                    .startsWith(TYPE + ".actor is no longer required");
        }

        @Test
        void comparingFindsARemovedEnumValue() {
            assertThat(violationsAfter(
                            schema -> ((ArrayNode) schema.at("/properties/actor/properties/role/enum")).remove(0)))
                    .containsExactly(
                            TYPE + ".actor.role no longer has the value HEAD since release 0.1.0: recorded events"
                                    + " have it; keep it, or leave this type alone and produce a new version of it (.v2)"
                                    + " beside it.");
        }

        @Test
        void comparingFindsANewlyAddedEnumRestriction() {
            assertThat(violationsAfter(schema -> properties(schema, "")
                            .withObject("/text")
                            .putArray("enum")
                            .add("yes")))
                    .singleElement()
                    .asString()
                    .startsWith(TYPE + ".text has another enum");
        }

        private static ObjectNode properties(ObjectNode schema, String where) {
            return (ObjectNode) schema.at(where + "/properties");
        }

        private static List<String> violationsAfter(Consumer<ObjectNode> doctor) {
            ObjectNode doctored = (ObjectNode) Schemas.in(Wire.SCHEMAS).get(TYPE);
            doctor.accept(doctored);
            Map<String, JsonNode> released =
                    Map.of(TYPE, Schemas.in(Wire.SCHEMAS).get(TYPE));
            return Compatibility.violations("0.1.0", released, Map.of(TYPE, doctored));
        }
    }
}
