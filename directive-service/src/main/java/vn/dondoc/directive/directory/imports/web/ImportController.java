package vn.dondoc.directive.directory.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.directive.directory.imports.DirectoryImport;
import vn.dondoc.directive.directory.imports.EntryKind;
import vn.dondoc.directive.directory.imports.ImportMode;
import vn.dondoc.directive.directory.imports.ImportReport;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Takes files of agencies, groups and officials. */
@RestController
@Tag(name = "Danh mục / Directory")
class ImportController {
    private static final int MOST_ROWS = 50_000;

    private final DirectoryImport imports;
    private final MessageRenderer texts;

    ImportController(DirectoryImport imports, MessageRenderer texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @Performs("IMPORT_DIRECTORY")
    @PostMapping(
            path = "/api/v1/directory/imports/{kind:agencies|groups|officials}",
            consumes = {TableFile.CSV, TableFile.XLSX, TableFile.EXCEL})
    @Operation(
            summary = "Nhập danh mục từ tệp CSV hoặc Excel / Import the directory from CSV or Excel",
            description =
                    "Tệp .xlsx (trang tính đầu tiên) hoặc CSV ngăn bằng dấu phẩy, chấm phẩy hay tab; nhiều nhất 50000 dòng;"
                            + " ngày ghi 01/07/2025 hoặc 2025-07-01. / An .xlsx file (its first sheet) or CSV parted by commas,"
                            + " semicolons or tabs; at most 50000 rows; dates read 01/07/2025 or 2025-07-01. "
                            + "mode=check: chỉ kiểm tra; valid: ghi các dòng đúng; all (mặc định): có dòng sai thì không ghi gì"
                            + " và trả 422 với cùng nội dung. / check: only says what is wrong; valid: applies the good rows;"
                            + " all (default): one bad row and nothing is applied, 422 with the same body."
                            + " Nhập lại cùng tệp không đổi gì, không cần Idempotency-Key. / The same file again changes"
                            + " nothing, so it needs no Idempotency-Key; rows as they are already count as unchanged.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "422",
            description = "Không ghi gì; báo cáo nêu từng dòng sai / Nothing applied; the report names each bad row",
            useReturnTypeSchema = true)
    ResponseEntity<ImportReportView> importTable(
            @PathVariable String kind,
            @RequestParam(defaultValue = "all") String mode,
            @RequestBody byte[] file,
            @Parameter(hidden = true) CommandContext context,
            Locale language) {
        ImportMode importMode = modeNamed(mode);
        EntryKind entryKind = EntryKind.valueOf(kind.toUpperCase(Locale.ROOT));
        var rows = TableFile.read(file, imports.columnsOf(entryKind), MOST_ROWS);
        ImportReport report = imports.run(entryKind, rows, importMode, context);
        if (importMode == ImportMode.CHECK) {
            context.settle(); // nothing was changed that an audit trail could tell of
        }
        return ResponseEntity.status(report.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(ImportReportView.of(report, texts, language));
    }

    private static ImportMode modeNamed(String mode) {
        return switch (mode) {
            case "check" -> ImportMode.CHECK;
            case "valid" -> ImportMode.VALID;
            case "all" -> ImportMode.ALL;
            default -> throw RequestRejected.invalidField("mode", "import.mode");
        };
    }
}
