package vn.dondoc.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares schemas with released ones: events of either must be readable by consumers of the other. What may change
 * is: words that only describe, additional properties that are not required, additional enum values (which older
 * consumers read as unknown), additional types.
 */
final class Compatibility {
    private static final Set<String> DESCRIBING = Set.of("$schema", "$comment", "title", "description", "examples");
    private static final Set<String> ALWAYS_IN_DETAIL = Set.of("properties", "required");
    private static final Set<String> IN_DETAIL_WHERE_BOTH_HAVE_IT = Set.of("enum", "items");

    private final String release;
    private final List<String> violations = new ArrayList<>();

    private Compatibility(String release) {
        this.release = release;
    }

    /** One sentence for each violation; none when the schemas are compatible. */
    static List<String> violations(String release, Map<String, JsonNode> released, Map<String, JsonNode> current) {
        var comparison = new Compatibility(release);
        released.forEach((type, schema) -> {
            if (current.containsKey(type)) {
                comparison.compare(type, schema, current.get(type));
            } else {
                comparison.refuse(type, "is gone", "consumers of " + release + " wait for it; keep it");
            }
        });
        return comparison.violations;
    }

    private void compare(String where, JsonNode before, JsonNode now) {
        compareProperties(where, before, now);
        compareRequired(where, before, now);
        if (before.has("enum") && now.has("enum")) {
            Set<String> gone = words(before.get("enum"));
            gone.removeAll(words(now.get("enum")));
            gone.forEach(value -> refuse(
                    where, "no longer has the value " + value, "recorded events have it; keep it" + orNewVersion()));
        }
        if (before.has("items") && now.has("items")) {
            compare(where + "[]", before.get("items"), now.get("items"));
        }
        compareRest(where, before, now);
    }

    private void compareProperties(String where, JsonNode before, JsonNode now) {
        before.path("properties").properties().forEach(property -> {
            String name = where + "." + property.getKey();
            JsonNode kept = now.path("properties").path(property.getKey());
            if (kept.isMissingNode()) {
                refuse(name, "is gone or renamed", "older consumers read it; keep it" + orNewVersion());
            } else {
                compare(name, property.getValue(), kept);
            }
        });
    }

    private void compareRequired(String where, JsonNode before, JsonNode now) {
        Set<String> added = words(now.path("required"));
        added.removeAll(words(before.path("required")));
        added.forEach(name -> refuse(
                where + "." + name, "is newly required", "recorded events lack it; make it optional" + orNewVersion()));
        Set<String> gone = words(before.path("required"));
        gone.removeAll(words(now.path("required")));
        gone.stream()
                .filter(now.path("properties")::has)
                .forEach(name -> refuse(
                        where + "." + name,
                        "is no longer required",
                        "older consumers rely on it; keep it required" + orNewVersion()));
    }

    /** Whatever else a schema says (type, format, pattern, limits ...) stays as it is. */
    private void compareRest(String where, JsonNode before, JsonNode now) {
        Stream.of(before, now)
                .flatMap(schema -> schema.propertyNames().stream())
                .distinct()
                .filter(keyword -> !DESCRIBING.contains(keyword) && !ALWAYS_IN_DETAIL.contains(keyword))
                .filter(keyword ->
                        !(IN_DETAIL_WHERE_BOTH_HAVE_IT.contains(keyword) && before.has(keyword) && now.has(keyword)))
                .filter(keyword -> !Objects.equals(before.get(keyword), now.get(keyword)))
                .forEach(keyword -> refuse(
                        where,
                        "has another " + keyword + " (" + before.path(keyword) + " before, " + now.path(keyword)
                                + " now)",
                        "one side would refuse what the other writes; put it back" + orNewVersion()));
    }

    private String orNewVersion() {
        return ", or leave this type alone and produce a new version of it (.v2) beside it";
    }

    private void refuse(String where, String what, String whyAndWhatToDo) {
        violations.add(where + " " + what + " since release " + release + ": " + whyAndWhatToDo + ".");
    }

    private static Set<String> words(JsonNode array) {
        var words = new TreeSet<String>();
        array.forEach(word -> words.add(word.stringValue()));
        return words;
    }
}
