package vn.dondoc.notification.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Summaries as mails. */
@Component
class DigestMails {
    private final JavaMailSenderImpl sender;
    private final DigestText text;
    private final String from;

    DigestMails(JavaMailSenderImpl sender, DigestText text, @Value("${notification.mail.from}") String from) {
        this.sender = sender;
        this.text = text;
        this.from = from;
    }

    boolean isConfigured() {
        String host = sender.getHost();
        return host != null && !host.isBlank();
    }

    /**
     * With a Message-ID of the summary alone: one that is sent again after a crash is recognised by it.
     *
     * @throws org.springframework.mail.MailException when the server does not take it
     */
    void send(Digest digest, DigestContent content, String address, Locale language) throws MessagingException {
        MimeMessage message = new NamedMessage(sender, messageId(digest));
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(text.title(digest, content, language));
        helper.setText(text.body(content, language));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence notes in return
        sender.send(message);
    }

    private String messageId(Digest digest) {
        UUID ofDigest = UUID.nameUUIDFromBytes(digest.id().getBytes(StandardCharsets.UTF_8));
        return "<" + ofDigest + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
    }

    /** Sending makes up a random id otherwise. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
