package vn.dondoc.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Speaks SMTP: several letters over one connection. */
class SmtpSender {
    private static final int DEEPEST_CAUSE = 4;

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
     * Sends as many as there is time for; a letter without an outcome was not tried. One that is refused does not stop
     * the others, a lost connection does.
     */
    List<DeliveryResult> send(List<OutgoingMail> letters, BooleanSupplier inTime) {
        List<DeliveryResult> outcomes = new ArrayList<>();
        Session session = sender.getSession();
        try (Transport transport = session.getTransport(Objects.requireNonNullElse(sender.getProtocol(), "smtp"))) {
            transport.connect(
                    sender.getHost(), sender.getPort(), given(sender.getUsername()), given(sender.getPassword()));
            for (OutgoingMail letter : letters) {
                if (!inTime.getAsBoolean()) {
                    break;
                }
                outcomes.add(send(letter, transport, session));
            }
        } catch (MessagingException e) {
            letters.stream()
                    .skip(outcomes.size())
                    .forEach(letter -> outcomes.add(new DeliveryResult.Failed(letter.notice(), reasonOf(e))));
        }
        return outcomes;
    }

    /** An empty setting means none: an empty user name would be taken for a log-in. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    private DeliveryResult send(OutgoingMail letter, Transport transport, Session session) {
        try {
            MimeMessage message = letter.asMessage(session, from);
            transport.sendMessage(message, message.getAllRecipients());
            return new DeliveryResult.Sent(letter.notice());
        } catch (AddressException _) {
            return new DeliveryResult.Skipped(letter.notice(), "no valid address");
        } catch (MessagingException e) {
            return new DeliveryResult.Failed(letter.notice(), reasonOf(e));
        }
    }

    /** The kinds of failure, outermost first, without the texts: a server's text may repeat the address. */
    private static String reasonOf(MessagingException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, SmtpSender::causeOf)
                .limit(DEEPEST_CAUSE)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(": "));
    }

    private static @Nullable Throwable causeOf(Throwable e) {
        return e instanceof MessagingException failure && failure.getNextException() != null
                ? failure.getNextException()
                : e.getCause();
    }
}
