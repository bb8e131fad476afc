package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.notification.delivery.DeliveryAttempt;
import vn.dondoc.notification.delivery.DeliveryResult;
import vn.dondoc.notification.notices.Notice;

/** Speaks SMTP: several mails over one connection. */
class SmtpSender implements AutoCloseable {
    private final JavaMailSenderImpl sender;
    private final String from;
    private final Duration deadline;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /** @param deadline for each mail, and for making a connection */
    SmtpSender(JavaMailSenderImpl sender, String from, Duration deadline) {
        this.sender = sender;
        this.from = from;
        this.deadline = deadline;
    }

    boolean isConfigured() {
        String host = sender.getHost();
        return host != null && !host.isBlank();
    }

    String from() {
        return from;
    }

    SmtpConnection connect() throws MessagingException {
        return SmtpConnection.open(sender, deadline, timer);
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
        Deque<OutgoingMail> open = new ArrayDeque<>(mails);
        try (SmtpConnection connection = connect()) {
            boolean goesOn = true;
            boolean tookAny = false;
            while (!open.isEmpty() && goesOn && inTime.getAsBoolean()) {
                OutgoingMail mail = open.remove();
                DeliveryResult result = DeliveryAttempt.of(mail.notice(), () -> send(mail, waits, connection));
                results.accept(result);
                tookAny |= result instanceof DeliveryResult.Sent;
                goesOn = !endsConnection(result);
                if (result instanceof DeliveryResult.Postponed(var _, String reason) && !tookAny) {
                    // it hung up on the first: it takes nothing now; after some the rest may go over another connection
                    postpone(open, reason, results);
                }
            }
        } catch (MessagingException e) {
            postpone(open, MailAnswer.away(e).reason(), results);
        }
    }

    /** Also after a fault amid a mail: nobody knows how far the server had come with it, and the next one would be text of this one. */
    private static boolean endsConnection(DeliveryResult result) {
        return result instanceof DeliveryResult.Postponed || DeliveryAttempt.isFault(result);
    }

    private static void postpone(Collection<OutgoingMail> open, String reason, Consumer<DeliveryResult> results) {
        open.forEach(mail -> results.accept(new DeliveryResult.Postponed(mail.notice(), reason)));
        open.clear();
    }

    private DeliveryResult send(OutgoingMail mail, Function<Notice, Duration> waits, SmtpConnection connection) {
        Duration wait = waits.apply(mail.notice());
        return wait.isPositive()
                ? new DeliveryResult.Limited(mail.notice(), wait, "delivery.reason.limit")
                : resultOf(mail.notice(), connection.send(session -> mail.toMimeMessage(session, from)));
    }

    private static DeliveryResult resultOf(Notice notice, MailAnswer answer) {
        return switch (answer.kind()) {
            case TAKEN -> new DeliveryResult.Sent(notice);
            case NO_ADDRESS -> new DeliveryResult.Skipped(notice, answer.reason());
            case ADDRESS_REFUSED, REFUSED -> new DeliveryResult.Failed(notice, answer.reason());
            case REFUSED_FOR_NOW -> new DeliveryResult.Deferred(notice, answer.reason());
            case AWAY -> new DeliveryResult.Postponed(notice, answer.reason());
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
