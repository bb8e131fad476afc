package vn.dondoc.task.core;

/**
 * What a rule found in one field.
 *
 * @param field its path, such as {@code days[0].name}, or the column of a table
 */
public record FieldFinding(String field, Finding reason) {
    public static FieldFinding of(String field, String code, Object... arguments) {
        return new FieldFinding(field, Finding.of(code, arguments));
    }
}
