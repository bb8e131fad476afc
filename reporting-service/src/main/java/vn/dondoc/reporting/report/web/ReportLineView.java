package vn.dondoc.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.DirectiveStatus;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportSubject;

/**
 * One line of a report in JSON.
 *
 * @param key the agency's or directive's id, the item's number, or {@code all}
 * @param name what officials call it; a directive's number
 * @param about a directive's subject, an item's text, an agency's level
 * @param status of a directive
 * @param counts stand beside the other fields in JSON
 */
record ReportLineView(
        String key,
        String name,
        @Nullable String about,
        @Nullable DirectiveStatus status,
        @JsonUnwrapped CountsView counts) {

    static ReportLineView of(ReportLine line, ReportLabels labels) {
        ReportSubject subject = line.subject();
        return new ReportLineView(
                subject.key(),
                labels.nameOf(subject),
                labels.descriptionOf(subject),
                subject instanceof ReportSubject.OfDirective directive ? directive.status() : null,
                CountsView.of(line.counts()));
    }
}
