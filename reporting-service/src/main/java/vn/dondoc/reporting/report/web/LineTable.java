package vn.dondoc.reporting.report.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.csv.CsvWriter;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.report.AsOf;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportSubject;

/** Lines of a report as CSV. The time they are as of stands in each, so that a part cut out still shows it. */
final class LineCsv {
    private final CsvWriter csv;
    private final ReportLabels labels;
    private final @Nullable String asOf;

    /** @param description what the column after the names holds */
    LineCsv(CsvWriter csv, ReportLabels labels, String description, AsOf asOf) throws IOException {
        this.csv = csv;
        this.labels = labels;
        this.asOf = ReportLabels.localTime(asOf.asOf());
        writeHeadings(description);
    }

    private void writeHeadings(String description) throws IOException {
        var headings = new ArrayList<@Nullable String>(List.of(
                labels.text("csv.key"),
                labels.text("csv.name"),
                description,
                labels.text("csv.status"),
                labels.text("csv.total")));
        Stream.of(ReportCategory.values()).map(labels::of).forEach(headings::add);
        headings.addAll(List.of(labels.text("csv.first-misses"), labels.text("csv.rate"), labels.text("csv.as-of")));
        csv.writeRecord(headings);
    }

    void writeLines(List<ReportLine> lines) throws IOException {
        for (ReportLine line : lines) {
            writeLine(line);
        }
    }

    void writeLine(ReportLine line) throws IOException {
        ReportSubject subject = line.subject();
        var values = new ArrayList<@Nullable Object>(List.of(subject.key(), labels.nameOf(subject)));
        values.add(labels.descriptionOf(subject));
        values.add(subject instanceof ReportSubject.OfDirective directive ? labels.of(directive.status()) : null);
        values.add(line.counts().total());
        for (ReportCategory category : ReportCategory.values()) {
            values.add(line.counts().of(category));
        }
        values.add(line.counts().firstMisses());
        values.add(line.counts().rate());
        values.add(asOf);
        csv.writeRecord(values);
    }

    void flush() throws IOException {
        csv.flush();
    }
}
