package vn.dondoc.contracts.directive;

import org.jspecify.annotations.Nullable;

/**
 * One thing of a directive that was wrong.
 *
 * @param itemNumber for what is of an item
 * @param before none where there was nothing
 * @param after none where there is nothing any more
 */
public record Correction(
        CorrectedField field,
        @Nullable String itemNumber,
        @Nullable String before,
        @Nullable String after) {}
