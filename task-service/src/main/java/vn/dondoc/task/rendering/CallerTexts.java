package vn.dondoc.task.rendering;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.task.core.Finding;

/** What the domain has to say, in the language of the request at hand. */
@Component
public class CallerTexts {
    private final MessageRenderer texts;

    public CallerTexts(MessageRenderer texts) {
        this.texts = texts;
    }

    public String of(Finding finding) {
        return texts.render(FindingMessages.of(finding), LocaleContextHolder.getLocale());
    }

    public @Nullable String ofNullable(@Nullable Finding finding) {
        return finding == null ? null : of(finding);
    }
}
