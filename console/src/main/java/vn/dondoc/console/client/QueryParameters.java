package vn.dondoc.console.client;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What an address asks by, that of a page as that of a service. */
public final class QueryParameters {
    private QueryParameters() {}

    /** Those of these names that say something. */
    public static LinkedMultiValueMap<String, String> chosen(
            MultiValueMap<String, String> address, Collection<String> names) {
        var chosen = new LinkedMultiValueMap<String, String>();
        names.forEach(name -> address.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(value -> chosen.add(name, value)));
        return chosen;
    }

    /** The same with another value in the place of one. */
    public static MultiValueMap<String, String> with(
            MultiValueMap<String, String> parameters, String name, String value) {
        var changed = new LinkedMultiValueMap<>(parameters);
        changed.set(name, value);
        return changed;
    }

    /** As it stands behind the path, with its question mark; empty for none. */
    public static String text(MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.newInstance()
                .queryParams(encoded(parameters))
                .build(true)
                .toUriString();
    }

    /** Character by character: a template would take braces that somebody typed for its own, and a plus sign reads as a space. */
    static MultiValueMap<String, String> encoded(MultiValueMap<String, String> parameters) {
        var encoded = new LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) ->
                values.forEach(value -> encoded.add(name, UriUtils.encode(value, StandardCharsets.UTF_8))));
        return encoded;
    }
}
