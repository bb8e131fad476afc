package vn.dondoc.directive.directory.imports.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.directory.imports.ImportMode;
import vn.dondoc.directive.directory.imports.ImportReport;
import vn.dondoc.directive.directory.imports.RowFinding;
import vn.dondoc.directive.rendering.FindingMessages;
import vn.dondoc.platform.web.text.MessageRenderer;

/** What an import found and did, in the language of who keeps the file; {@link ImportReport} says what its numbers count. */
record ImportReportView(
        ImportMode mode,
        int rows,
        int changed,
        int applied,
        int unchanged,
        List<Row> rejected,
        List<Row> warnings,
        boolean refused) {

    record Row(long line, @Nullable String cell, @Nullable String field, String reason) {}

    static ImportReportView of(ImportReport report, MessageRenderer texts, Locale language) {
        return new ImportReportView(
                report.mode(),
                report.rows(),
                report.changed(),
                report.applied(),
                report.unchanged(),
                rows(report.rejected(), texts, language),
                rows(report.warnings(), texts, language),
                report.isRefused());
    }

    private static List<Row> rows(List<RowFinding> findings, MessageRenderer texts, Locale language) {
        return findings.stream().map(finding -> row(finding, texts, language)).toList();
    }

    private static Row row(RowFinding finding, MessageRenderer texts, Locale language) {
        return new Row(
                finding.line(),
                finding.cell(),
                finding.field().isEmpty() ? null : finding.field(),
                texts.render(FindingMessages.of(finding.reason()), language));
    }
}
