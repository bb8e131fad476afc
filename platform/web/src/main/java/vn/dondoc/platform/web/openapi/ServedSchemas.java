package vn.dondoc.platform.web.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of the schemas what the records say: what is not nullable is always there, and what is not there is absent, never
 * null. What stands for values of newer contracts is nothing to send.
 */
final class ServedSchemas {
    private static final String UNKNOWN = "UNKNOWN";

    private ServedSchemas() {}

    static void complete(OpenAPI api) {
        Components components = api.getComponents();
        components
                .getSchemas()
                .forEach((name, schema) ->
                        SchemaNames.classOf(name).filter(Class::isRecord).ifPresent(type -> require(schema, type)));
        operations(api).forEach(operation -> completeHeaders(operation));
        withoutUnknown(api, components);
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static void require(Schema<?> schema, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            String name = nameOf(component);
            if (!optional
                    && schema.getProperties() != null
                    && schema.getProperties().containsKey(name)) {
                schema.addRequiredItem(name);
            }
        }
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static void completeHeaders(Operation operation) {
        operation.getResponses().values().stream()
                .map(ApiResponse::getHeaders)
                .filter(Objects::nonNull)
                .flatMap(headers -> headers.values().stream())
                .filter(header -> header.getSchema() == null)
                .forEach((Header header) -> header.setSchema(new StringSchema()));
    }

    private static void withoutUnknown(OpenAPI api, Components components) {
        Set<Schema<?>> seen = new HashSet<>();
        operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
                operation
                        .getRequestBody()
                        .getContent()
                        .values()
                        .forEach(body -> drop(body.getSchema(), components, seen));
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> drop(parameter.getSchema(), components, seen));
            }
        });
    }

    private static void drop(@Nullable Schema<?> schema, Components components, Set<Schema<?>> seen) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        if (schema.getEnum() != null) {
            schema.getEnum().removeIf(UNKNOWN::equals);
        }
        if (schema.get$ref() != null) {
            drop(
                    components
                            .getSchemas()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1)),
                    components,
                    seen);
        }
        drop(schema.getItems(), components, seen);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> drop(property, components, seen));
        }
    }
}
