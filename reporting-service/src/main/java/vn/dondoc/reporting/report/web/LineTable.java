package vn.dondoc.reporting.report.web;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportSubject;
import vn.dondoc.reporting.table.TableDownloads;
import vn.dondoc.reporting.table.TableWriter;

/** Lines of a report as a table. The time they are as of stands in each, so that a part cut out still shows it. */
final class LineTable {
    private final TableWriter table;
    private final ReportLabels labels;
    private final @Nullable LocalDateTime asOf;

    /** @param description what the column after the names holds */
    LineTable(TableWriter table, ReportLabels labels, String description, AsOf asOf) throws IOException {
        this.table = table;
        this.labels = labels;
        this.asOf = TableDownloads.localTime(asOf.asOf());
        writeHeadings(description);
    }

    private void writeHeadings(String description) throws IOException {
        var headings = new ArrayList<@Nullable String>(List.of(
                labels.text("column.key"),
                labels.text("column.name"),
                description,
                labels.text("column.status"),
                labels.text("column.total")));
        Stream.of(ReportCategory.values()).map(labels::of).forEach(headings::add);
        headings.addAll(
                List.of(labels.text("column.first-misses"), labels.text("column.rate"), labels.text("column.as-of")));
        table.writeRecord(headings);
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
        table.writeRecord(values);
    }

    void finish() throws IOException {
        table.finish();
    }
}
