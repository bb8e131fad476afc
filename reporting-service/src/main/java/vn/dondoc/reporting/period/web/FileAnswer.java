package vn.dondoc.reporting.period.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.dondoc.platform.web.table.TableFile;

/** Writes a table itself, which nobody could see from what it returns. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "XLSX, hoặc CSV bằng UTF-8 ngăn bằng dấu phẩy / XLSX, or CSV in UTF-8, parted by commas",
        content = {
            @Content(mediaType = TableFile.CSV, schema = @Schema(type = "string")),
            @Content(mediaType = TableFile.XLSX, schema = @Schema(type = "string", format = "binary"))
        })
@interface FileAnswer {}
