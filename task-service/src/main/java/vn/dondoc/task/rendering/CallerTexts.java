package vn.dondoc.task.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Mention;
import vn.dondoc.task.core.OfficialMention;

/** What the domain has to say, in the language of the request at hand, and with the names of whom it speaks of. */
@Component
public class CallerTexts {
    private final MessageRenderer texts;
    private final DirectoryNames directory;

    public CallerTexts(MessageRenderer texts, DirectoryNames directory) {
        this.texts = texts;
        this.directory = directory;
    }

    public String of(Finding finding) {
        return texts.render(FindingMessages.of(finding, this::named), LocaleContextHolder.getLocale());
    }

    private String named(Mention mention) {
        List<String> id = List.of(mention.id());
        Map<String, String> names = switch (mention) {
            case AgencyMention _ -> directory.agencies(id);
            case OfficialMention _ -> directory.officials(id);
        };
        String name = names.get(mention.id());
        return name == null ? mention.id() : name + " (" + mention.id() + ")";
    }

    public @Nullable String ofNullable(@Nullable Finding finding) {
        return finding == null ? null : of(finding);
    }
}
