package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a caller asks for by the dimensions of reports; what is left out does not matter. {@code none} asks for those that
 * have no such value.
 *
 * @param agency leads the tasks; of those that ever missed a due date the one that led when that first happened
 * @param level of that agency
 * @param parent stands directly above it
 */
record SliceParameters(
        @Nullable String agency,

        @Parameter(schema = @Schema(allowableValues = {"PROVINCE", "COMMUNE", "OUTSIDE", "none"})) @Nullable
        String level,

        @Nullable String parent,
        @Nullable String directive,
        @Nullable String item,

        @Parameter(description = "Lĩnh vực, hoặc none / The field of work, or none") @Nullable
        String field,

        @Parameter(
                schema = @Schema(allowableValues = {"NORMAL", "URGENT", "VERY_URGENT", "FLASH", "FLASH_TIMED", "none"}))
        @Nullable
        String urgency,

        @Nullable String assigner,
        @Nullable String signer) {}
