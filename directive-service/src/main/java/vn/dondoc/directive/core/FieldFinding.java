package vn.dondoc.directive.core;

/**
 * What a rule found in one field.
 *
 * @param field its path, such as {@code items[0].deadline.dueOn}, or the column of a table
 */
public record FieldFinding(String field, RuleFinding reason) {
    public static FieldFinding of(String field, String code, Object... arguments) {
        return new FieldFinding(field, RuleFinding.of(code, arguments));
    }
}
