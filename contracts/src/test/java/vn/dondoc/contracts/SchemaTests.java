package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaTests {
    private static final Map<String, JsonNode> SCHEMAS = Schemas.in(Wire.SCHEMAS);
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "title",
            "description",
            "type",
            "format",
            "pattern",
            "enum",
            "required",
            "properties",
            "items",
            "minimum",
            "maximum",
            "minLength",
            "maxLength");

    static Stream<String> types() {
        return Wire.types().keySet().stream();
    }

    @Test
    void everyEventTypeHasASchemaAndNoSchemaIsLeftOver() {
        assertThat(SCHEMAS.keySet()).isEqualTo(Wire.types().keySet());
    }

    @Test
    void everyCommonPartOfTheSchemasIsUsed() {
        Path common = Wire.SCHEMAS.resolve("common");
        Set<String> used = new HashSet<>();
        Stream.of(Wire.SCHEMAS, common)
                .flatMap(folder -> Wire.jsonFilesIn(folder).values().stream())
                .flatMap(file -> Wire.MAPPER.readTree(file.toFile()).findValuesAsString("$ref").stream())
                .forEach(reference ->
                        used.add(reference.replaceFirst("^common/", "").replaceFirst("\\.json$", "")));

        assertThat(used).isEqualTo(Wire.jsonFilesIn(common).keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaUsesTheWordsOfTheJsonSchemaStandard(String type) {
        JsonNode schema = SCHEMAS.get(type);

        assertThat(schema.get("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("title").stringValue()).isEqualTo(type);
        assertThat(schema.get("description").stringValue()).isNotBlank();
        assertThat(keywordsOf(schema)).isSubsetOf(KEYWORDS);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaSaysTheSameAsItsRecord(String type) {
        assertThat(differences(type, Wire.types().get(type), SCHEMAS.get(type))).isEmpty();
    }

    @Test
    void aRecordThatDiffersFromItsSchemaIsFound() {
        record Group(String groupId, @Nullable String name, String groupVersion, List<Integer> memberIds, Path extra) {}

        assertThat(differences("group", Group.class, SCHEMAS.get("vn.dondoc.group.recorded.v1")))
                .containsExactlyInAnyOrder(
                        "group: properties [actor, groupId, groupVersion, memberIds, name] in the schema,"
                                + " [extra, groupId, groupVersion, memberIds, name] in the record",
                        "group: required [actor, groupId, groupVersion, memberIds, name] in the schema,"
                                + " [extra, groupId, groupVersion, memberIds] in the record",
                        "group.groupVersion: integer in the schema, string in the record",
                        "group.memberIds[]: string in the schema, integer in the record");
    }

    private static Set<String> keywordsOf(JsonNode schema) {
        var keywords = new HashSet<String>(schema.propertyNames());
        schema.path("properties").forEach(property -> keywords.addAll(keywordsOf(property)));
        if (schema.has("items")) {
            keywords.addAll(keywordsOf(schema.get("items")));
        }
        return keywords;
    }

    private static List<String> differences(String where, Type type, JsonNode schema) {
        var found = new ArrayList<String>();
        String kind = kindOf(type);
        String inSchema =
                schema.path("type").asString() + suffix(schema.path("format").asString());
        if (!kind.equals(inSchema)) {
            found.add(where + ": " + inSchema + " in the schema, " + kind + " in the record");
        } else if (kind.equals("array")) {
            found.addAll(differences(where + "[]", elementOf(type), schema.path("items")));
        } else if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
            compare(found, where + ": values", words(schema.path("enum")), wireValuesOf(enumeration));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            found.addAll(differencesOfRecord(where, record, schema));
        }
        return found;
    }

    private static List<String> differencesOfRecord(String where, Class<?> record, JsonNode schema) {
        var found = new ArrayList<String>();
        List<RecordComponent> components = List.of(record.getRecordComponents());
        compare(
                found,
                where + ": properties",
                List.copyOf(schema.path("properties").propertyNames()),
                components.stream().map(RecordComponent::getName).toList());
        compare(
                found,
                where + ": required",
                words(schema.path("required")),
                components.stream()
                        .filter(component -> !isNullable(component.getAnnotatedType()))
                        .map(RecordComponent::getName)
                        .toList());
        components.stream()
                .filter(component -> schema.path("properties").has(component.getName()))
                .forEach(component -> found.addAll(differences(
                        where + "." + component.getName(),
                        component.getGenericType(),
                        schema.path("properties").path(component.getName()))));
        return found;
    }

    private static void compare(List<String> found, String what, List<String> inSchema, List<String> inRecord) {
        List<String> left = inSchema.stream().sorted().toList();
        List<String> right = inRecord.stream().sorted().toList();
        if (!left.equals(right)) {
            found.add(what + " " + left + " in the schema, " + right + " in the record");
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static String kindOf(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> "array";
            case Class<?> date when date == LocalDate.class -> "string (date)";
            case Class<?> period when period == Period.class -> "string (duration)";
            case Class<?> instant when instant == Instant.class -> "string (date-time)";
            // JSON Schema's format "time" demands an offset, so a local time is described by a pattern
            case Class<?> time when time == LocalTime.class -> "string";
            case Class<?> text when text == String.class || text.isEnum() -> "string";
            case Class<?> number
            when Set.of(int.class, long.class, Integer.class).contains(number) -> "integer";
            case Class<?> truth when truth == boolean.class || truth == Boolean.class -> "boolean";
            case Class<?> record when record.isRecord() -> "object";
            default -> "no JSON type known to this test: " + type.getTypeName();
        };
    }

    private static String suffix(String format) {
        return format.isEmpty() ? "" : " (" + format + ")";
    }

    private static Type elementOf(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** All constants but UNKNOWN, which stands for the values of a newer contract and is never written. */
    private static List<String> wireValuesOf(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(Object::toString)
                .filter(value -> !value.equals("UNKNOWN"))
                .toList();
    }

    private static List<String> words(JsonNode array) {
        var words = new ArrayList<String>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
