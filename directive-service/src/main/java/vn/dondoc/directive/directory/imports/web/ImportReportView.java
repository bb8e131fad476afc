package vn.dondoc.directive.directory.imports.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.directory.imports.ImportMode;
import vn.dondoc.directive.directory.imports.ImportReport;
import vn.dondoc.directive.directory.imports.RowError;
import vn.dondoc.directive.rendering.FindingMessages;
import vn.dondoc.platform.web.text.MessageRenderer;

/** What an import found and did, in the language of who keeps the file; {@link ImportReport} says what its numbers count. */
record ImportReportView(
        ImportMode mode, int rows, int changed, int applied, int unchanged, List<Row> rejected, boolean refused) {

    record Row(long line, @Nullable String cell, String field, String reason) {}

    static ImportReportView of(ImportReport report, MessageRenderer texts, Locale language) {
        return new ImportReportView(
                report.mode(),
                report.rows(),
                report.changed(),
                report.applied(),
                report.unchanged(),
                report.rejected().stream()
                        .map(error -> row(error, texts, language))
                        .toList(),
                report.isRefused());
    }

    private static Row row(RowError error, MessageRenderer texts, Locale language) {
        return new Row(
                error.line(), error.cell(), error.field(), texts.render(FindingMessages.of(error.reason()), language));
    }
}
