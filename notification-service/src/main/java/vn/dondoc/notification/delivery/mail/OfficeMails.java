package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    /** For some mails one after the other, over one connection as long as the server keeps it. */
    public Round round() {
        return new Round();
    }

    /**
     * A mail.
     *
     * @param id of what it says: one that is sent again after a crash is recognised by it
     * @param mayBeMuted whether its official may choose not to get such
     */
    public record OfficeMail(String id, String address, Locale language, NoticeText text, boolean mayBeMuted) {}

    /** Some mails one after the other. */
    public final class Round implements AutoCloseable {
        private @Nullable SmtpConnection connection;
        private boolean isThere = true;

        private Round() {}

        public MailAnswer send(OfficeMail mail) {
            MailAnswer answer = sendOverConnection(mail);
            if (answer.kind() == MailAnswer.Kind.AWAY) {
                close();
            } else {
                isThere = true;
            }
            return answer;
        }

        /** False once a new connection took nothing: a server may end one after so many mails, and take more by the next. */
        public boolean isServerThere() {
            return isThere;
        }

        private MailAnswer sendOverConnection(OfficeMail mail) {
            try {
                SmtpConnection open = connection;
                if (open == null) {
                    isThere = false;
                    open = server.connect();
                    connection = open;
                }
                return open.send(session -> messageOf(mail, session));
            } catch (MessagingException e) {
                return MailAnswer.away(e);
            }
        }

        @Override
        public void close() {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }

    private MimeMessage messageOf(OfficeMail mail, Session session) throws MessagingException {
        String choices = mail.mayBeMuted() ? console.choices() : null;
        List<MailContent.Link> links = choices == null
                ? List.of()
                : List.of(new MailContent.Link(
                        texts.render(LocalizableMessage.of("notice.choices"), mail.language()), choices));
        MimeMessage message = new MailContent(mail.language(), mail.text(), links, choices)
                .toMimeMessage(session, server.from(), mail.address());
        message.saveChanges();
        message.setHeader("Message-ID", OutgoingMail.messageId(mail.id(), server.from()));
        return message;
    }
}
