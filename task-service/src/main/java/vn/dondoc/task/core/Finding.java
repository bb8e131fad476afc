package vn.dondoc.task.core;

import java.util.List;

/**
 * What there is to say, before anybody chose a language for it.
 *
 * @param code of the text in the message files
 * @param arguments of the text: texts, numbers, dates, times, agencies, officials, lists of these, or other findings
 */
public record Finding(String code, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(String code, Object... arguments) {
        return new Finding(code, List.of(arguments));
    }
}
