package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DirectiveMessage;

class SampleTests {
    private static final Map<String, JsonNode> SCHEMAS = Schemas.in(Wire.SCHEMAS);
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<String> types() {
        return Wire.types().keySet().stream();
    }

    @Test
    void everyEventTypeHasASampleAndNoSampleIsLeftOver() {
        assertThat(Wire.jsonFilesIn(Wire.SAMPLES).keySet())
                .isEqualTo(Wire.types().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsValidByItsSchema(String type) {
        assertThat(errors(type, sample(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleWithoutARequiredPropertyIsNotValid(String type) {
        for (JsonNode name : SCHEMAS.get(type).get("required")) {
            ObjectNode sample = sample(type);
            sample.remove(name.stringValue());

            assertThat(errors(type, sample)).as("without " + name).hasSize(1);
        }
    }

    @Test
    void aSampleWithAWrongEnumOrDateIsNotValid() {
        ObjectNode sample = sample("vn.dondoc.task.deadline-missed.v1");
        sample.put("dueOn", "30/01/2026");
        sample.withObject("/task").put("state", "OVERDUE");

        assertThat(errors("vn.dondoc.task.deadline-missed.v1", sample))
                .extracting(error -> error.getInstanceLocation().toString())
                .containsExactlyInAnyOrder("/dueOn", "/task/state");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsReadAndWrittenWithoutLoss(String type) {
        ObjectNode sample = sample(type);

        Message read = read(type, sample);

        assertThat(Wire.MAPPER.readTree(Wire.MAPPER.writeValueAsBytes(read))).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleWithFieldsOfANewerContractIsRead(String type) {
        ObjectNode newer = sample(type);
        newer.put("addedLater", 1);
        newer.withObject("/actor").putObject("addedLaterToo").put("x", "y");

        assertThat(errors(type, newer)).isEmpty();
        assertThat(read(type, newer)).isEqualTo(read(type, sample(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleWithAnEnumValueOfANewerContractIsRead(String type) {
        ObjectNode newer = sample(type);
        newer.withObject("/actor").put("role", "ROLE_OF_TOMORROW");

        assertThat(read(type, newer).actor().role()).isEqualTo(OfficialRole.UNKNOWN);
    }

    @Test
    void anEnumValueOfANewerContractIsReadInNestedObjectsToo() {
        ObjectNode newer = sample("vn.dondoc.directive.issued.v1");
        newer.withObject("/directive/items/0/deadline").put("kind", "WHEN_IT_RAINS");

        var issued = (DirectiveMessage.Issued) read("vn.dondoc.directive.issued.v1", newer);

        assertThat(issued.directive().items().getFirst().deadline().kind()).isEqualTo(DeadlineKind.UNKNOWN);
    }

    private static Message read(String type, JsonNode data) {
        return Wire.MAPPER.treeToValue(data, Wire.types().get(type));
    }

    private static ObjectNode sample(String type) {
        return (ObjectNode) Wire.MAPPER.readTree(Wire.read(Wire.SAMPLES.resolve(type + ".json")));
    }

    private static List<Error> errors(String type, JsonNode data) {
        return REGISTRY.getSchema(SCHEMAS.get(type)).validate(data);
    }
}
