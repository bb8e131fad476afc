package vn.dondoc.notification.delivery.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.delivery.ConsoleLinks;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Says in a mail what a notice tells, in one language. */
@Component
class MailWriter {
    private final NoticeRenderer renderer;
    private final MessageRenderer texts;
    private final ConsoleLinks console;

    MailWriter(NoticeRenderer renderer, MessageRenderer texts, ConsoleLinks console) {
        this.renderer = renderer;
        this.texts = texts;
        this.console = console;
    }

    MailContent write(Notice notice, Locale language, Map<String, String> agencyNames) {
        return write(notice, renderer.render(notice, language, agencyNames), language);
    }

    MailContent write(Notice notice, NoticeText text, Locale language) {
        String choices = notice.content().kind().mayBeMuted() ? console.choices() : null;
        List<MailContent.Link> links = new ArrayList<>();
        String about = console.about(notice);
        if (about != null) {
            links.add(new MailContent.Link(texts.render(LocalizableMessage.of("notice.open"), language), about));
        }
        if (choices != null) {
            links.add(new MailContent.Link(texts.render(LocalizableMessage.of("notice.choices"), language), choices));
        }
        return new MailContent(language, text, links, choices);
    }
}
