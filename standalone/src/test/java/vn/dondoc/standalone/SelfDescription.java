package vn.dondoc.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a service says of itself: to clients by OpenAPI, to operators by its meters. */
final class SelfDescription {
    private static final String PROBLEM = "application/problem+json";

    private SelfDescription() {}

    /** What an operation leaves unsaid, a line each: its summary in both languages, what can go wrong, the version. */
    static List<String> gapsIn(JsonNode api) {
        List<String> gaps = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String operation = method.getKey() + " " + path.getKey();
                    gapsOf(method.getValue(), api).forEach(gap -> gaps.add(operation + ": " + gap));
                }));
        return gaps;
    }

    private static List<String> gapsOf(JsonNode operation, JsonNode api) {
        List<String> gaps = new ArrayList<>();
        if (!operation.path("summary").asString("").contains(" / ")) {
            gaps.add("no summary in Vietnamese and English");
        }
        Set<String> statuses = new TreeSet<>(operation.path("responses").propertyNames());
        Set<String> wanted = wantedOf(operation);
        wanted.removeAll(statuses);
        wanted.forEach(status -> gaps.add("no word of " + status));
        statuses.stream()
                .filter(status -> status.startsWith("4"))
                .filter(status -> !resolved(operation.path("responses").path(status), api)
                        .path("content")
                        .has(PROBLEM))
                .forEach(status -> gaps.add(status + " is no " + PROBLEM));
        // what is deleted leads to nothing
        if (names(operation).contains("If-Match")
                && !statuses.contains("204")
                && !operation.at("/responses/200/headers").has("ETag")) {
            gaps.add("no ETag of what it leads to");
        }
        return gaps;
    }

    private static Set<String> wantedOf(JsonNode operation) {
        Set<String> parameters = names(operation);
        Set<String> wanted = new TreeSet<>(Set.of("401", "403"));
        if (parameters.contains("id")) {
            wanted.add("404");
        }
        if (parameters.contains("If-Match")) {
            wanted.addAll(Set.of("400", "412", "428"));
        }
        if (parameters.contains("Idempotency-Key")) {
            wanted.addAll(Set.of("409", "422"));
        }
        if (operation.has("requestBody")) {
            wanted.addAll(Set.of("400", "422"));
        }
        return wanted;
    }

    private static Set<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static JsonNode resolved(JsonNode response, JsonNode api) {
        String reference = response.path("$ref").asString("");
        return reference.isEmpty() ? response : api.at(reference.substring(1));
    }

    /** The meters an operator watches that are not there, as Prometheus names them. */
    static Set<String> metersMissingIn(String prometheus) {
        Set<String> missing = new TreeSet<>(Set.of(
                "dondoc_outbox_pending",
                "dondoc_outbox_oldest_age_seconds",
                "dondoc_consumer_lag_seconds_count",
                "dondoc_consumer_duplicates_total",
                "dondoc_consumer_unknown_types_total",
                "dondoc_consumer_gaps_total",
                "dondoc_dead_letters_total"));
        missing.removeIf(name -> prometheus.lines().anyMatch(line -> line.startsWith(name + "{")));
        return missing;
    }
}
