package vn.dondoc.reporting.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.audit.AuditEntries;
import vn.dondoc.reporting.audit.AuditQuery;
import vn.dondoc.reporting.audit.AuditRecord;
import vn.dondoc.reporting.csv.CsvWriter;

/** The audit trail as CSV: all entries that are asked for, written as they are read. */
@RestController
@Tag(name = "Nhật ký kiểm toán / Audit trail")
class AuditExportController {
    private static final int PAGE_SIZE = 500;

    private static final List<String> HEADINGS = List.of(
            "csv.audit.at",
            "csv.audit.official",
            "csv.audit.on-behalf-of",
            "csv.agency",
            "csv.audit.role",
            "csv.audit.operation",
            "csv.audit.outcome",
            "csv.audit.status",
            "csv.audit.code",
            "csv.audit.target",
            "csv.audit.person",
            "csv.audit.directive",
            "csv.audit.changes",
            "csv.audit.reason",
            "csv.audit.query",
            "csv.audit.address",
            "csv.audit.correlation",
            "csv.audit.stream",
            "csv.audit.sequence",
            "csv.audit.hash");

    private final AuditEntries entries;
    private final RequestedEntries requested;
    private final MessageRenderer texts;
    private final Clock clock;

    AuditExportController(AuditEntries entries, RequestedEntries requested, MessageRenderer texts, Clock clock) {
        this.entries = entries;
        this.requested = requested;
        this.texts = texts;
        this.clock = clock;
    }

    @ApiResponse(
            responseCode = "200",
            description = "CSV, UTF-8, ngăn bằng dấu phẩy / CSV in UTF-8, parted by commas",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Performs("READ_AUDIT")
    @GetMapping("/api/v1/audit.csv")
    @Operation(summary = "Tải nhật ký, CSV / Download the trail")
    void export(@ParameterObject AuditParameters filter, HttpServletResponse response) throws IOException {
        AuditQuery.Filter wanted = requested.of(filter);
        List<AuditRecord> page = entries.list(new AuditQuery(wanted, null, PAGE_SIZE));
        var csv = start(response);
        write(page, csv);
        while (page.size() == PAGE_SIZE) {
            page = entries.list(new AuditQuery(wanted, AuditQuery.Position.of(page.getLast()), PAGE_SIZE));
            write(page, csv);
        }
        csv.flush();
    }

    private CsvWriter start(HttpServletResponse response) throws IOException {
        var csv = CsvWriter.download("nhat-ky", VietnamTime.dayOf(clock.instant()), response);
        csv.writeRecord(HEADINGS.stream().map(this::text).toList());
        return csv;
    }

    private String text(String code) {
        return texts.render(LocalizableMessage.of(code), LocaleContextHolder.getLocale());
    }

    private void write(List<AuditRecord> page, CsvWriter csv) throws IOException {
        for (AuditRecord entry : page) {
            write(AuditEntryView.of(entry), csv);
        }
    }

    private void write(AuditEntryView entry, CsvWriter csv) throws IOException {
        csv.writeRecord(Arrays.<@Nullable Object>asList(
                entry.at().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                entry.officialId(),
                entry.onBehalfOf(),
                entry.agencyId(),
                entry.role(),
                entry.operation(),
                texts.render(entry.outcome(), LocaleContextHolder.getLocale()),
                entry.status(),
                entry.code(),
                entry.target(),
                entry.person(),
                entry.directiveId(),
                changesOf(entry),
                entry.reason(),
                entry.query(),
                entry.address(),
                entry.correlationId(),
                entry.stream(),
                entry.sequence(),
                entry.hash()));
    }

    private static String changesOf(AuditEntryView entry) {
        return String.join(
                "; ",
                entry.changes().stream()
                        .map(it -> it.field() + ": " + shown(it.before()) + " → " + shown(it.after()))
                        .toList());
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
