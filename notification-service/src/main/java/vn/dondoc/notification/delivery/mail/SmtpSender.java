package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.notification.delivery.DeliveryResult;

/** Speaks SMTP: several mails over one connection. */
class SmtpSender {
    private static final int MAX_CAUSES = 4;

    private final JavaMailSenderImpl sender;
    private final String from;

    SmtpSender(JavaMailSenderImpl sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    boolean isConfigured() {
        String host = sender.getHost();
        return host != null && !host.isBlank();
    }

    /**
     * Sends as many as there is time for; a mail without a result was not tried. One that is refused does not stop
     * the others, a lost connection does. A server that is away, or takes no mail of anybody, refuses none.
     */
    List<DeliveryResult> send(List<OutgoingMail> mails, BooleanSupplier inTime) {
        List<DeliveryResult> results = new ArrayList<>();
        Session session = sender.getSession();
        try (Transport transport = connect(session)) {
            boolean isThere = true;
            for (int i = 0; i < mails.size() && isThere && inTime.getAsBoolean(); i++) {
                DeliveryResult result = send(mails.get(i), transport, session);
                results.add(result);
                isThere = !(result instanceof DeliveryResult.Postponed);
            }
        } catch (MessagingException e) {
            mails.stream()
                    .skip(results.size())
                    .forEach(mail -> results.add(new DeliveryResult.Postponed(mail.notice(), reasonOf(e))));
        }
        return results;
    }

    /**
     * One that tells of no single notice, over a connection of its own.
     *
     * @param id of what it says: one that is sent again after a crash is recognised by it
     * @return why it could not be sent; empty when it was
     */
    Optional<String> send(String id, String address, MailContent content) {
        Session session = sender.getSession();
        try (Transport transport = connect(session)) {
            MimeMessage message = content.toMimeMessage(session, from, address);
            message.saveChanges();
            message.setHeader("Message-ID", OutgoingMail.messageId(id, from));
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(reasonOf(e));
        }
    }

    private Transport connect(Session session) throws MessagingException {
        Transport transport = session.getTransport(Objects.requireNonNullElse(sender.getProtocol(), "smtp"));
        transport.connect(
                sender.getHost(),
                sender.getPort(),
                emptyAsNull(sender.getUsername()),
                emptyAsNull(sender.getPassword()));
        return transport;
    }

    /** An empty setting means none: an empty user name would be taken for a log-in. */
    private static @Nullable String emptyAsNull(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    private DeliveryResult send(OutgoingMail mail, Transport transport, Session session) {
        try {
            MimeMessage message = mail.toMimeMessage(session, from);
            transport.sendMessage(message, message.getAllRecipients());
            return new DeliveryResult.Sent(mail.notice());
        } catch (AddressException _) {
            return new DeliveryResult.Skipped(mail.notice(), "delivery.reason.no-valid-address");
        } catch (MessagingException e) {
            // a server that keeps the connection refused this mail; one that closed it takes none now
            return transport.isConnected()
                    ? new DeliveryResult.Failed(mail.notice(), reasonOf(e))
                    : new DeliveryResult.Postponed(mail.notice(), reasonOf(e));
        }
    }

    /** The kinds of failure, outermost first, without the texts: a server's text may repeat the address. */
    private static String reasonOf(MessagingException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, SmtpSender::causeOf)
                .limit(MAX_CAUSES)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(": "));
    }

    private static @Nullable Throwable causeOf(Throwable e) {
        return e instanceof MessagingException failure && failure.getNextException() != null
                ? failure.getNextException()
                : e.getCause();
    }
}
