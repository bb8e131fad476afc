package vn.dondoc.platform.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a service can be asked by its description, so that a test can say that it asked all of it. */
public final class Addresses {
    /** The less of an address is a variable, the sooner it is meant; of the same many, the one with a suffix. */
    private static final Comparator<String> MOST_LITERAL_FIRST = Comparator.comparingLong(Addresses::variables)
            .thenComparing(Comparator.comparingInt(String::length).reversed());

    private final List<String> described;

    private Addresses(List<String> described) {
        this.described = described;
    }

    /** @param description as {@code /v3/api-docs} answers */
    public static Addresses in(JsonNode description) {
        return new Addresses(description.get("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .sorted(MOST_LITERAL_FIRST)
                .toList());
    }

    /**
     * Those that none of the requests asks.
     *
     * @param requests a method and a path each, such as {@code GET /api/v1/tasks?q=a}
     */
    public Set<String> withoutRequest(Stream<String> requests) {
        Set<String> asked = requests.map(this::addressOf).collect(Collectors.toSet());
        return described.stream()
                .filter(address -> !asked.contains(address))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String addressOf(String request) {
        String withoutQuery = request.replaceFirst("\\?.*", "");
        return described.stream()
                .filter(address -> Pattern.matches(
                        Stream.of(address.split("\\{[^}]*}", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("[^/]+")),
                        withoutQuery))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The service does not describe " + request));
    }

    private static long variables(String address) {
        return address.chars().filter(it -> it == '{').count();
    }
}
