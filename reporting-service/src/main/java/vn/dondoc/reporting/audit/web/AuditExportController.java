package vn.dondoc.reporting.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.audit.AuditEntries;
import vn.dondoc.reporting.audit.AuditQuery;
import vn.dondoc.reporting.audit.AuditRecord;
import vn.dondoc.reporting.table.TableDownloads;
import vn.dondoc.reporting.table.TableWriter;

/** The audit trail as a table: all entries that are asked for, written as they are read. */
@RestController
@Tag(name = "Nhật ký kiểm toán / Audit trail")
class AuditExportController {
    private static final int PAGE_SIZE = 500;

    private static final List<String> HEADINGS = List.of(
            "column.audit.at",
            "column.audit.official",
            "column.audit.on-behalf-of",
            "column.agency",
            "column.audit.role",
            "column.audit.operation",
            "column.audit.outcome",
            "column.audit.status",
            "column.audit.code",
            "column.audit.target",
            "column.audit.person",
            "column.audit.directive",
            "column.audit.changes",
            "column.audit.reason",
            "column.audit.query",
            "column.audit.address",
            "column.audit.correlation",
            "column.audit.stream",
            "column.audit.sequence",
            "column.audit.hash");

    private final AuditEntries entries;
    private final RequestedEntries requested;
    private final MessageRenderer texts;
    private final TableDownloads tables;

    AuditExportController(
            AuditEntries entries, RequestedEntries requested, MessageRenderer texts, TableDownloads tables) {
        this.entries = entries;
        this.requested = requested;
        this.texts = texts;
        this.tables = tables;
    }

    @ApiResponse(
            responseCode = "200",
            description = "XLSX, hoặc CSV bằng UTF-8 ngăn bằng dấu phẩy / XLSX, or CSV in UTF-8, parted by commas",
            content = {
                @Content(mediaType = TableFile.CSV, schema = @Schema(type = "string")),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @Performs("READ_AUDIT")
    @GetMapping({"/api/v1/audit.csv", "/api/v1/audit.xlsx"})
    @Operation(summary = "Tải nhật ký, CSV hoặc XLSX / Download the trail as CSV or XLSX")
    void export(@ParameterObject AuditParameters filter, ServletWebRequest exchange) throws IOException {
        AuditQuery.Filter wanted = requested.of(filter);
        List<AuditRecord> page = entries.list(new AuditQuery(wanted, null, PAGE_SIZE));
        var table = start(exchange);
        write(page, table);
        while (page.size() == PAGE_SIZE) {
            page = entries.list(new AuditQuery(wanted, AuditQuery.Position.of(page.getLast()), PAGE_SIZE));
            write(page, table);
        }
        table.finish();
    }

    private TableWriter start(ServletWebRequest exchange) throws IOException {
        TableWriter table = tables.start("nhat-ky", null, exchange);
        table.writeRecord(HEADINGS.stream().map(this::text).toList());
        return table;
    }

    private String text(String code) {
        return texts.render(LocalizableMessage.of(code), LocaleContextHolder.getLocale());
    }

    private void write(List<AuditRecord> page, TableWriter table) throws IOException {
        for (AuditRecord entry : page) {
            write(AuditEntryView.of(entry), table);
        }
    }

    private void write(AuditEntryView entry, TableWriter table) throws IOException {
        table.writeRecord(Arrays.<@Nullable Object>asList(
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
