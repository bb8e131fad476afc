package vn.dondoc.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            // tests run at any hour of any day
            "--notification.window.opens=00:00",
            "--notification.window.closes=00:00",
            "--notification.window.every-day=true",
            "--notification.digest.enabled=false",
            "--notification.mail.sending.poll=20ms",
            "--notification.mail.sending.back-off=20ms",
            "--notification.mail.sending.longest-back-off=200ms",
            "--notification.mail.sending.lease=20s",
            // whoever lost one to a server that is away would be given up at once
            "--notification.mail.sending.attempts=1"
        };
        // one that is given twice would be a list of both
        Set<String> given = Stream.of(more).map(MailCatcher::name).collect(Collectors.toSet());
        return Stream.concat(Stream.of(own).filter(setting -> !given.contains(name(setting))), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
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
