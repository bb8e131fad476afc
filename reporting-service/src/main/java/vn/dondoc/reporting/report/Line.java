package vn.dondoc.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param key the agency's or directive's id, the item's number, or {@code all}
 * @param name what officials call it; a directive's number
 * @param about a directive's subject, an item's text, an agency's level
 * @param status of a directive
 * @param counts stand beside the other fields in JSON
 */
public record Line(
        String key,
        String name,
        @Nullable String about,
        @Nullable DirectiveStatus status,
        @JsonUnwrapped Counts counts) {

    static Line of(String key, String name, @Nullable String about, Counts counts) {
        return new Line(key, name, about, null, counts);
    }
}
