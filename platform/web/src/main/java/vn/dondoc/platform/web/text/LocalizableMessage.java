package vn.dondoc.platform.web.text;

import java.util.List;

/**
 * A text before anybody chose a language for it.
 *
 * @param code its key in the message files
 * @param arguments its {@code {0}}, {@code {1}}…: texts, numbers, dates, enum constants, lists of these, or messages
 */
public record LocalizableMessage(String code, List<Object> arguments) {
    public LocalizableMessage {
        arguments = List.copyOf(arguments);
    }

    public static LocalizableMessage of(String code, Object... arguments) {
        return new LocalizableMessage(code, List.of(arguments));
    }
}
