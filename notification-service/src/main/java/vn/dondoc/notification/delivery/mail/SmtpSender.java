package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.notification.delivery.DeliveryAttempt;
import vn.dondoc.notification.delivery.DeliveryResult;
import vn.dondoc.notification.notices.Notice;

/** Speaks SMTP: several mails over one connection. */
class SmtpSender {
    private static final int MAX_CAUSES = 4;
    private static final Pattern TEMPORARY = Pattern.compile("4\\d\\d\\b");

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
     *
     * @param waits how long a notice has to wait instead; asked when the server is there, so that what reaches none counts for no limit
     */
    void send(
            List<OutgoingMail> mails,
            Function<Notice, Duration> waits,
            BooleanSupplier inTime,
            Consumer<DeliveryResult> results) {
        Session session = sender.getSession();
        Deque<OutgoingMail> open = new ArrayDeque<>(mails);
        try (Transport transport = connect(session)) {
            boolean goesOn = true;
            boolean tookAny = false;
            while (!open.isEmpty() && goesOn && inTime.getAsBoolean()) {
                OutgoingMail mail = open.remove();
                DeliveryResult result = DeliveryAttempt.of(mail.notice(), () -> send(mail, waits, transport, session));
                results.accept(result);
                tookAny |= result instanceof DeliveryResult.Sent;
                goesOn = !endsConnection(result);
                if (result instanceof DeliveryResult.Postponed(var _, String reason) && !tookAny) {
                    // it hung up on the first: it takes nothing now; after some the rest may go over another connection
                    postpone(open, reason, results);
                }
            }
        } catch (MessagingException e) {
            postpone(open, reasonOf(e), results);
        }
    }

    /** Also after a fault amid a mail: nobody knows how far the server had come with it, and the next one would be text of this one. */
    private static boolean endsConnection(DeliveryResult result) {
        return result instanceof DeliveryResult.Postponed || DeliveryAttempt.isFault(result);
    }

    private static void postpone(Deque<OutgoingMail> open, String reason, Consumer<DeliveryResult> results) {
        open.forEach(mail -> results.accept(new DeliveryResult.Postponed(mail.notice(), reason)));
        open.clear();
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

    private DeliveryResult send(
            OutgoingMail mail, Function<Notice, Duration> waits, Transport transport, Session session) {
        Duration wait = waits.apply(mail.notice());
        if (wait.isPositive()) {
            return new DeliveryResult.Limited(mail.notice(), wait);
        }
        try {
            MimeMessage message = mail.toMimeMessage(session, from);
            transport.sendMessage(message, message.getAllRecipients());
            return new DeliveryResult.Sent(mail.notice());
        } catch (AddressException _) {
            return new DeliveryResult.Skipped(mail.notice(), "delivery.reason.no-valid-address");
        } catch (MessagingException e) {
            return resultOf(mail.notice(), e, transport.isConnected());
        }
    }

    /** A server that keeps the connection refused this mail, for now (4xx) or for good; one that closed it takes none now. */
    private static DeliveryResult resultOf(Notice notice, MessagingException e, boolean isThere) {
        if (!isThere) {
            return new DeliveryResult.Postponed(notice, reasonOf(e));
        }
        return causes(e).anyMatch(SmtpSender::isTemporary)
                ? new DeliveryResult.Deferred(notice, reasonOf(e))
                : new DeliveryResult.Failed(notice, reasonOf(e));
    }

    /** What a server said is the message of the failure, and begins with the code (RFC 5321, section 4.2.1). */
    private static boolean isTemporary(Throwable failure) {
        String said = failure.getMessage();
        return said != null && TEMPORARY.matcher(said).lookingAt();
    }

    /** The kinds of failure, outermost first, without the texts: a server's text may repeat the address. */
    private static String reasonOf(MessagingException e) {
        return causes(e).map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(": "));
    }

    private static Stream<Throwable> causes(MessagingException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, SmtpSender::causeOf)
                .limit(MAX_CAUSES);
    }

    private static @Nullable Throwable causeOf(Throwable e) {
        return e instanceof MessagingException failure && failure.getNextException() != null
                ? failure.getNextException()
                : e.getCause();
    }
}
