package vn.dondoc.directive;

import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.rendering.FindingMessages;
import vn.dondoc.platform.web.text.MessageRenderer;

/** What officials read of findings, in Vietnamese. */
public final class Texts {
    private static final MessageRenderer RENDERER = MessageRenderer.of("vn.dondoc.directive.messages");

    private Texts() {}

    public static String of(RuleFinding finding) {
        return RENDERER.render(FindingMessages.of(finding), MessageRenderer.VIETNAMESE);
    }
}
