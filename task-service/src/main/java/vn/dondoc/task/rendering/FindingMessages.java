package vn.dondoc.task.rendering;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.task.core.FieldFinding;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Mention;

/** Messages of what the domain has to say. */
public final class FindingMessages {
    private FindingMessages() {}

    public static LocalizableMessage of(Finding finding) {
        return of(finding, Mention::id);
    }

    /** @param naming how agencies and officials are called */
    static LocalizableMessage of(Finding finding, Function<Mention, String> naming) {
        return new LocalizableMessage(
                finding.code(),
                finding.arguments().stream()
                        .map(argument -> argument(argument, naming))
                        .toList());
    }

    public static List<FieldMessage> of(List<FieldFinding> findings) {
        return findings.stream()
                .map(finding -> new FieldMessage(finding.field(), of(finding.reason())))
                .toList();
    }

    private static Object argument(Object argument, Function<Mention, String> naming) {
        return switch (argument) {
            case Finding finding -> of(finding, naming);
            case Mention mention -> naming.apply(mention);
            case Collection<?> list ->
                list.stream().map(each -> argument(each, naming)).toList();
            default -> argument;
        };
    }
}
