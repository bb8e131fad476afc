package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeText;

/** A notice as a mail, in the language of whoever gets it. */
record OutgoingMail(Notice notice, String address, NoticeText text) {

    /** With a Message-ID of the notice alone: a mail that is sent again after a crash is recognised by it. */
    MimeMessage toMimeMessage(Session session, String from) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(text.title());
        helper.setText(text.body() + "\n");
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence notes in return
        if (notice.isUrgent()) {
            message.setHeader("Importance", "high");
        }
        message.saveChanges();
        message.setHeader("Message-ID", messageId(from)); // saving makes up a random one
        return message;
    }

    private String messageId(String from) {
        UUID ofNotice = UUID.nameUUIDFromBytes(notice.id().getBytes(StandardCharsets.UTF_8));
        return "<" + ofNotice + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
    }
}
