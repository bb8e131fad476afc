package vn.dondoc.contracts.audit;

import org.jspecify.annotations.Nullable;

/**
 * A field that a command changed.
 *
 * @param field its place in the document, such as {@code lifecycle.status}
 * @param before what stood there; none where there was nothing. Of longer texts and of lists only how much it was
 * @param after what stands there now; none where there is nothing any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** Where nothing stood before. */
    public static FieldChange added(String field, Object after) {
        return new FieldChange(field, null, after.toString());
    }
}
