package vn.dondoc.notification.delivery.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.delivery.ConsoleLinks;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Mails to officials that tell of no single notice, in the form and by the server of all others. */
@Component
public class OfficeMails {
    private final SmtpSender server;
    private final ConsoleLinks console;
    private final MessageRenderer texts;

    OfficeMails(SmtpSender server, ConsoleLinks console, MessageRenderer texts) {
        this.server = server;
        this.console = console;
        this.texts = texts;
    }

    public boolean isConfigured() {
        return server.isConfigured();
    }

    /**
     * Sends one that its official may choose not to get.
     *
     * @param id of what it says: one that is sent again after a crash is recognised by it
     * @return why it could not be sent, without any address; empty when it was
     */
    public Optional<String> send(String id, String address, Locale language, NoticeText text) {
        String choices = console.choices();
        List<MailContent.Link> links = choices == null
                ? List.of()
                : List.of(
                        new MailContent.Link(texts.render(LocalizableMessage.of("notice.choices"), language), choices));
        return server.send(id, address, new MailContent(language, text, links, choices));
    }
}
