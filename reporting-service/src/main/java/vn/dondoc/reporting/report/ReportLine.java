package vn.dondoc.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.DirectiveStatus;

/**
 * One line of a report.
 *
 * @param key the agency's or directive's id, the item's number, or {@code all}
 * @param name what officials call it; a directive's number
 * @param about a directive's subject, an item's text, an agency's level
 * @param status of a directive
 * @param counts stand beside the other fields in JSON
 */
public record ReportLine(
        String key,
        String name,
        @Nullable String about,
        @Nullable DirectiveStatus status,
        @JsonUnwrapped Counts counts) {

    static ReportLine of(String key, String name, @Nullable String about, Counts counts) {
        return new ReportLine(key, name, about, null, counts);
    }
}
