package vn.dondoc.task.rendering;

import java.util.Collection;
import vn.dondoc.platform.web.text.Message;
import vn.dondoc.task.core.Finding;

/** Messages of what the domain has to say. */
public final class FindingMessages {
    private FindingMessages() {}

    public static Message of(Finding finding) {
        return new Message(
                finding.code(),
                finding.arguments().stream().map(FindingMessages::argument).toList());
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
