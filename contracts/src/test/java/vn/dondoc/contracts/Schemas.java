package vn.dondoc.contracts;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads schema files with every relative {@code $ref} put in place, so that one tree tells all. */
final class Schemas {
    private Schemas() {}

    /** The schemas of a folder by wire name. */
    static Map<String, JsonNode> in(Path folder) {
        var schemas = new TreeMap<String, JsonNode>();
        Wire.jsonFilesIn(folder).forEach((name, file) -> schemas.put(name, read(file)));
        return schemas;
    }

    private static JsonNode read(Path file) {
        return resolved(Wire.MAPPER.readTree(file.toFile()), file);
    }

    private static JsonNode resolved(JsonNode node, Path file) {
        return switch (node) {
            case ObjectNode object when object.has("$ref") -> referenced(object, file);
            case ObjectNode object -> {
                ObjectNode copy = Wire.MAPPER.createObjectNode();
                object.properties().forEach(e -> copy.set(e.getKey(), resolved(e.getValue(), file)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = Wire.MAPPER.createArrayNode();
                array.forEach(element -> copy.add(resolved(element, file)));
                yield copy;
            }
            default -> node;
        };
    }

    /** Keywords beside a reference apply too; in these schemas only descriptions stand there. */
    private static JsonNode referenced(ObjectNode node, Path file) {
        ObjectNode target =
                (ObjectNode) read(file.resolveSibling(node.get("$ref").stringValue()));
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals("$ref"))
                .forEach(entry -> target.set(entry.getKey(), entry.getValue()));
        return target;
    }
}
