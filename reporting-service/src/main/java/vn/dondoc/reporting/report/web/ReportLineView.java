package vn.dondoc.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.DirectiveStatus;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportSubject;

/**
 * One line of a report in JSON.
 *
 * @param key the value that the line is of, such as an agency's or directive's id; {@code all} of a total, {@code none} of
 *     what has no value
 * @param name what officials call it; a directive's number
 * @param about a directive's subject, an item's text, an agency's level
 * @param status of a directive
 * @param tasksLink where the tasks behind the figures are listed, as of the same moment; with {@code category} or
 *     {@code everMissed=true} those behind one of them; none of a total of what agencies of a smaller scope lead
 * @param counts stand beside the other fields in JSON
 */
record ReportLineView(
        String key,
        String name,
        @Nullable String about,
        @Nullable DirectiveStatus status,
        @Nullable String tasksLink,
        @JsonUnwrapped CountsView counts) {

    /** @param day the past day that the line is of; none for now */
    static ReportLineView of(ReportLine line, @Nullable LocalDate day, ReportLabels labels) {
        ReportSubject subject = line.subject();
        return new ReportLineView(
                subject.key(),
                labels.nameOf(subject),
                labels.descriptionOf(subject),
                subject instanceof ReportSubject.OfDirective directive ? directive.status() : null,
                subject instanceof ReportSubject.AllLed ? null : TasksLink.to(line.tasks(), day),
                CountsView.of(line.counts()));
    }
}
