package vn.dondoc.platform.web.problem;

import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * One thing that is wrong with what was sent, before anybody chose a language for it.
 *
 * @param field path in the body or name of the parameter, such as {@code items[0].deadline.dueOn}
 */
public record FieldMessage(String field, LocalizableMessage reason) {
    public static FieldMessage of(String field, String code, Object... arguments) {
        return new FieldMessage(field, LocalizableMessage.of(code, arguments));
    }
}
