package vn.dondoc.notification.delivery.mail;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeText;

/** How a notice reads as a mail, for whoever changes its words. */
@Component
public class MailPreview {
    private final MailWriter writer;

    MailPreview(MailWriter writer) {
        this.writer = writer;
    }

    /** As mail programs without HTML show it. */
    public String textOf(Notice notice, NoticeText text, Locale language) {
        return writer.write(notice, text, language).asText();
    }
}
