package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import vn.dondoc.notification.notices.Notice;

/**
 * A notice as a mail.
 *
 * @param content written when it is sent
 */
record OutgoingMail(Notice notice, String address, Supplier<MailContent> content) {
    /** With a Message-ID of the notice and who gets it: a mail that is sent again after a crash is recognised by it. */
    MimeMessage toMimeMessage(Session session, String from) throws MessagingException {
        MimeMessage message = content.get().toMimeMessage(session, from, address);
        if (notice.isUrgent()) {
            message.setHeader("Importance", "high");
        }
        // mail programs show as one conversation what answers the same mail, even if nobody ever got that one
        String conversation =
                messageId("directive:" + notice.content().directive().directiveId(), from);
        message.setHeader("In-Reply-To", conversation);
        message.setHeader("References", conversation);
        message.saveChanges();
        message.setHeader("Message-ID", messageId(notice.sentAs(), from)); // saving makes up a random one
        return message;
    }

    /** Of what a mail says, and of nothing else. */
    static String messageId(String of, String from) {
        UUID id = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "<" + id + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
    }
}
