package vn.dondoc.platform.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Says of each property and parameter what it means. A word means the same in all services, so it is explained once, in
 * {@code terms.properties}; what an annotation says goes first.
 */
final class PropertyTerms {
    private static final Properties TERMS = load();

    private PropertyTerms() {}

    private static Properties load() {
        var terms = new Properties();
        var file = Objects.requireNonNull(PropertyTerms.class.getResourceAsStream("terms.properties"));
        try (var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            terms.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return terms;
    }

    static void explain(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> explain(name, schema));
        ServedSchemas.operations(api)
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getDescription() == null)
                .forEach((Parameter parameter) -> parameter.setDescription(TERMS.getProperty(parameter.getName())));
    }

    private static void explain(String around, @Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        explain(around, schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((word, property) -> {
                if (property.getDescription() == null) {
                    property.setDescription(TERMS.getProperty(around + "." + word, TERMS.getProperty(word)));
                }
                explain(around + "." + word, property);
            });
        }
    }
}
