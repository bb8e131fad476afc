package vn.dondoc.directive.core;

import java.util.List;

/**
 * What a rule found.
 *
 * @param code of the text in the message files
 * @param arguments of the text: texts, numbers, dates, lists of these, or another finding that is its reason
 */
public record RuleFinding(String code, List<Object> arguments) {
    public RuleFinding {
        arguments = List.copyOf(arguments);
    }

    public static RuleFinding of(String code, Object... arguments) {
        return new RuleFinding(code, List.of(arguments));
    }
}
