package vn.dondoc.platform.web.problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field path in the body or name of the parameter, such as {@code items[0].deadline.dueOn}
 * @param reason for a person to read
 */
public record FieldError(String field, String reason) {}
