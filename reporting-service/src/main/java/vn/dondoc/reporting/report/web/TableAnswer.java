package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Writes CSV itself, which nobody could see from what it returns. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description =
                "CSV, UTF-8, ngăn bằng dấu phẩy; trong Excel tiếng Việt mở bằng Dữ liệu → Từ Văn bản/CSV / CSV in UTF-8, parted by commas; a"
                        + " Vietnamese Excel reads it by Data → From Text/CSV",
        content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
@interface CsvAnswer {}
