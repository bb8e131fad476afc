package vn.dondoc.task.rendering;

import java.util.Collection;
import java.util.List;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.task.core.FieldFinding;
import vn.dondoc.task.core.Finding;

/** Messages of what the domain has to say. */
public final class FindingMessages {
    private FindingMessages() {}

    public static LocalizableMessage of(Finding finding) {
        return new LocalizableMessage(
                finding.code(),
                finding.arguments().stream().map(FindingMessages::argument).toList());
    }

    public static List<FieldMessage> of(List<FieldFinding> findings) {
        return findings.stream()
                .map(finding -> new FieldMessage(finding.field(), of(finding.reason())))
                .toList();
    }

    private static Object argument(Object argument) {
        return switch (argument) {
            case Finding finding -> of(finding);
            case Collection<?> list ->
                list.stream().map(FindingMessages::argument).toList();
            default -> argument;
        };
    }
}
