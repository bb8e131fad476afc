package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.dondoc.notification.notices.Notice;

/** A notice as a mail. */
record OutgoingMail(Notice notice, String address, MailContent content) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** With a Message-ID of the notice and who gets it: a mail that is sent again after a crash is recognised by it. */
    MimeMessage toMimeMessage(Session session, String from) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address));
        message.setSubject(content.subject(), UTF_8);
        message.setContent(body());
        message.setHeader("Content-Language", content.language().getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence notes in return
        if (notice.isUrgent()) {
            message.setHeader("Importance", "high");
        }
        // mail programs show as one conversation what answers the same mail, even if nobody ever got that one
        String conversation =
                messageId("directive:" + notice.content().directive().directiveId(), from);
        message.setHeader("In-Reply-To", conversation);
        message.setHeader("References", conversation);
        if (content.choices() != null) {
            message.setHeader("List-Unsubscribe", "<" + content.choices() + ">"); // RFC 2369
        }
        message.saveChanges();
        message.setHeader("Message-ID", messageId(notice.sentAs(), from)); // saving makes up a random one
        return message;
    }

    /** The richest last, as RFC 2046 has it. */
    private MimeMultipart body() throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.asText(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.asHtml(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static String messageId(String of, String from) {
        UUID id = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "<" + id + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
    }
}
