package vn.dondoc.directive.rendering;

import java.util.List;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** Messages of what rules found. */
public final class FindingMessages {
    private FindingMessages() {}

    public static LocalizableMessage of(RuleFinding finding) {
        return new LocalizableMessage(
                finding.code(),
                finding.arguments().stream()
                        .map(argument -> argument instanceof RuleFinding reason ? of(reason) : argument)
                        .toList());
    }

    public static List<FieldMessage> of(List<FieldFinding> findings) {
        return findings.stream()
                .map(finding -> new FieldMessage(finding.field(), of(finding.reason())))
                .toList();
    }
}
