package vn.dondoc.platform.web.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.binding.NamesBesideIds;

/**
 * Says of the schemas what the records say: what is not nullable is always there, and what is not there is absent, never
 * null. What stands for values of newer contracts is nothing to send.
 */
final class ServedSchemas {
    private static final String UNKNOWN = "UNKNOWN";
    private static final String NOTHING_REQUIRED =
            "Thành phần nào cũng có thể để trống / Any of its properties may be left out";

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
        if (schema.getRequired() == null && schema.getDescription() == null) {
            schema.setDescription(NOTHING_REQUIRED);
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
        eachUsed(requests(api), components, schema -> {
            if (schema.getEnum() != null) {
                schema.getEnum().removeIf(UNKNOWN::equals);
            }
        });
    }

    /** As {@link NamesBesideIds} writes them; what is sent has none. */
    static void nameIds(OpenAPI api) {
        eachUsed(responses(api), api.getComponents(), schema -> {
            if (schema.getProperties() != null) {
                List.copyOf(schema.getProperties().keySet())
                        .forEach(property -> NamesBesideIds.besides(property)
                                .filter(name -> !schema.getProperties().containsKey(name))
                                .ifPresent(name -> schema.addProperty(name, new StringSchema().readOnly(true))));
            }
        });
    }

    private static Stream<Schema<?>> requests(OpenAPI api) {
        Stream<Schema<?>> bodies = operations(api)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> schemasOf(body.getContent()));
        Stream<Schema<?>> parameters = operations(api)
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Parameter::getSchema);
        return Stream.concat(bodies, parameters);
    }

    private static Stream<Schema<?>> responses(OpenAPI api) {
        return operations(api)
                .flatMap(operation -> operation.getResponses().values().stream())
                .flatMap(response -> schemasOf(response.getContent()));
    }

    private static Stream<Schema<?>> schemasOf(@Nullable Content content) {
        return content == null ? Stream.of() : content.values().stream().map(MediaType::getSchema);
    }

    private static void eachUsed(Stream<Schema<?>> from, Components components, Consumer<Schema<?>> visitor) {
        Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        from.forEach(schema -> visit(schema, components, seen));
        seen.forEach(visitor);
    }

    private static void visit(@Nullable Schema<?> schema, Components components, Set<Schema<?>> seen) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            visit(components.getSchemas().get(name), components, seen);
        }
        visit(schema.getItems(), components, seen);
        Stream.ofNullable(schema.getOneOf()).flatMap(List::stream).forEach(one -> visit(one, components, seen));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> visit(property, components, seen));
        }
    }
}
