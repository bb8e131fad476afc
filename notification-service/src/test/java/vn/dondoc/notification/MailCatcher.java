package vn.dondoc.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.platform.embedded.kafka.LocalPorts;
import vn.dondoc.platform.testing.Waiting;

/** A real SMTP server in this JVM; it can be away and come back on the same port. */
public final class MailCatcher implements AutoCloseable {
    private final GreenMail server;

    private MailCatcher(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public static MailCatcher start() {
        // none of those that anybody may be given: it has to be free when it comes back
        return new MailCatcher(LocalPorts.findFree());
    }

    public static MailCatcher startAgainAt(int port) {
        Waiting.until("the mail server's port", () -> LocalPorts.isFree(port));
        return new MailCatcher(port);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What a service needs to find it and to be quick enough for a test, with some settings more. */
    public String[] settings(String... more) {
        String[] own = {
            "--DONDOC_SMTP_HOST=127.0.0.1",
            "--DONDOC_SMTP_PORT=" + port(),
            "--DONDOC_MAIL_FROM=don-doc@example.gov.vn",
            "--notification.mail.sending.poll=20ms",
            "--notification.mail.sending.back-off=20ms",
            "--notification.mail.sending.longest-back-off=200ms",
            "--notification.mail.sending.lease=20s",
            // whoever lost one to a server that is away would be given up at once
            "--notification.mail.sending.attempts=1"
        };
        return Stream.concat(Stream.of(own), Stream.of(more)).toArray(String[]::new);
    }

    /** All mails to the official whose address is {@code <id>@example.gov.vn}. */
    public List<MimeMessage> to(String officialId) {
        String address = officialId + "@example.gov.vn";
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail, "To").contains(address))
                .toList();
    }

    /** All mails whose address contains the text. */
    public List<String> recipients(String part) {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> header(mail, "To"))
                .filter(to -> to.contains(part))
                .toList();
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as text and as HTML. */
    public static List<String> parts(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            return List.of((String) parts.getBodyPart(0).getContent(), (String)
                    parts.getBodyPart(1).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : String.join(",", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
