package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.web.problem.Problem;

/** What a service's OpenAPI document says by itself: arguments, what can go wrong, versions. */
class DescriptionIT extends OverHttp {
    @Test
    void theApiDescribesArgumentsResolvedByType() {
        JsonNode api = json(send(with("/v3/api-docs")));

        assertThat(api.at("/info/title").asString()).isEqualTo("Đôn Đốc: sample-service");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(namesOf(api.at("/paths/~1notes~1{id}/put/parameters")))
                .containsExactlyInAnyOrder("id", "If-Match", "Idempotency-Key");
        assertThat(namesOf(api.at("/paths/~1notes/get/parameters")))
                .containsExactlyInAnyOrder("since", "q", "limit", "after");
        assertThat(namesOf(api.at("/paths/~1notes~1mine/get/parameters"))).isEmpty();
    }

    @Test
    void theApiDescribesProblems() {
        JsonNode api = json(send(with("/v3/api-docs")));
        JsonNode change = api.at("/paths/~1notes~1{id}/put/responses");
        JsonNode mine = api.at("/paths/~1notes~1mine/get/responses");

        assertThat(change.propertyNames())
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "409", "412", "422", "428", "429", "503");
        assertThat(mine.propertyNames()).containsExactlyInAnyOrder("200", "400", "401", "403", "406", "429", "503");
        assertThat(change.at("/412/$ref").asString()).isEqualTo("#/components/responses/Problem412");
        assertThat(api.at("/components/responses/Problem412/content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(change.at("/200/headers").propertyNames()).containsExactly("ETag");
        assertThat(mine.at("/200").has("headers")).isFalse();
        assertThat(api.get("paths").has("/error")).isFalse();
    }

    @Test
    void theApiNamesWhatIsAlwaysThereAndNothingThatStandsForTheUnknown() {
        JsonNode api = json(send(with("/v3/api-docs")));
        JsonNode schemas = api.at("/components/schemas");

        assertThat(schemas.at("/SampleService.Note/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("text", "dueOn", "lines");
        assertThat(schemas.get("SampleService.Kinds").has("required")).isFalse();
        assertThat(schemas.at("/SampleService.Kinds/description").asString()).contains("may be left out");
        assertThat(schemas.at("/PageInteger/required").valueStream().map(JsonNode::asString))
                .containsExactly("items");
        assertThat(schemas.at("/SampleService.Kinds/properties/shade/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("LIGHT", "DARK");
        assertThat(api.at("/components/schemas/Problem/properties/errors/items/properties")
                        .propertyNames())
                .containsExactly("field", "reason");
        assertThat(api.at("/paths/~1notes~1kinds/post/responses/200/content").propertyNames())
                .containsExactly("application/json");
    }

    @Test
    void theApiExplainsPropertiesAndParametersByTheirWords() {
        JsonNode api = json(send(with("/v3/api-docs")));

        assertThat(api.at("/components/schemas/SampleService.Note/properties/dueOn/description")
                        .asString())
                .isEqualTo("Hạn, kể cả ngày đó, giờ Việt Nam / The due date, inclusive, in Viet Nam");
        assertThat(api.at("/components/schemas/Problem/properties/status/description")
                        .asString())
                .isEqualTo("Mã trạng thái HTTP / The HTTP status");
        assertThat(api.at("/paths/~1notes/get/parameters").valueStream())
                .allMatch(
                        parameter -> parameter.get("name").asString().equals("since") || parameter.has("description"));
    }

    private List<String> namesOf(JsonNode parameters) {
        return parameters
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }
}
