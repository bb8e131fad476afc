package vn.dondoc.platform.web.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code leadAgencyName} beside {@code leadAgencyId}, and {@code raisedByName} beside {@code raisedBy}, and so for each agency
 * and official of an answer whom the directory names: two questions to the directory an answer, however many ids it has.
 */
@ControllerAdvice
public final class NamesBesideIds implements ResponseBodyAdvice<Object> {
    private static final String OFFICIAL = "officialId";
    private static final Set<String> OFFICIALS = Set.of(
            OFFICIAL,
            "onBehalfOf",
            "personInCharge",
            "raisedBy",
            "readBy",
            "resolvedBy",
            "requestedBy",
            "requestedOnBehalfOf");

    private final JsonMapper json;
    private final DirectoryNames directory;

    public NamesBesideIds(JsonMapper json, DirectoryNames directory) {
        this.json = json;
        this.directory = directory;
    }

    /** What the name beside such an id is called; none when the property is no id of an agency or official. */
    public static Optional<String> besides(String property) {
        if (isAgency(property) || property.equals(OFFICIAL)) {
            return Optional.of(property.substring(0, property.length() - "Id".length()) + "Name");
        }
        return OFFICIALS.contains(property) ? Optional.of(property + "Name") : Optional.empty();
    }

    private static boolean isAgency(String property) {
        return property.equals("agencyId") || property.endsWith("AgencyId");
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return converter == PlainJson.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body == null ? null : withNames(json.valueToTree(body));
    }

    /** An answer that is written in another way than by a converter. */
    public JsonNode withNames(JsonNode answer) {
        Set<String> agencies = new HashSet<>();
        Set<String> officials = new HashSet<>();
        eachId(answer, (property, id) -> (isAgency(property) ? agencies : officials).add(id));
        Map<String, String> names = new HashMap<>();
        names.putAll(agencies.isEmpty() ? Map.of() : directory.agencies(agencies));
        names.putAll(officials.isEmpty() ? Map.of() : directory.officials(officials));
        return named(answer, names);
    }

    private static void eachId(JsonNode node, BiConsumer<String, String> found) {
        node.forEach(child -> eachId(child, found));
        node.forEachEntry((property, value) -> {
            if (value.isString() && besides(property).isPresent()) {
                found.accept(property, value.asString());
            }
        });
    }

    private JsonNode named(JsonNode node, Map<String, String> names) {
        return switch (node) {
            case ArrayNode array -> {
                ArrayNode copy = json.createArrayNode();
                array.forEach(child -> copy.add(named(child, names)));
                yield copy;
            }
            case ObjectNode object -> {
                ObjectNode copy = json.createObjectNode();
                object.forEachEntry((property, value) -> {
                    copy.set(property, named(value, names));
                    besides(property)
                            .filter(name -> !object.has(name))
                            .ifPresent(name -> putIfKnown(copy, name, names.get(value.asString())));
                });
                yield copy;
            }
            default -> node;
        };
    }

    private static void putIfKnown(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
