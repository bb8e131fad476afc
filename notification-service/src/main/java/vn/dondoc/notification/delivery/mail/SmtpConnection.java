package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server, for several mails. It is cut where a step takes longer than the deadline: the timeouts of a socket are
 * for each read, and a server that answers letter by letter would hold a sender for ever.
 */
final class SmtpConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private final Sockets sockets = new Sockets();
    private final Session session;
    private final Transport transport;
    private final Duration deadline;
    private final ScheduledExecutorService timer;

    private SmtpConnection(JavaMailSenderImpl server, Duration deadline, ScheduledExecutorService timer)
            throws MessagingException {
        Properties settings = new Properties();
        settings.putAll(server.getJavaMailProperties());
        settings.put("mail.smtp.socketFactory", sockets);
        settings.put("mail.smtp.socketFactory.fallback", "false");
        this.session = Session.getInstance(settings);
        this.transport = session.getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
        this.deadline = deadline;
        this.timer = timer;
    }

    static SmtpConnection open(JavaMailSenderImpl server, Duration deadline, ScheduledExecutorService timer)
            throws MessagingException {
        SmtpConnection connection = new SmtpConnection(server, deadline, timer);
        Future<?> end = connection.scheduleCut();
        try {
            connection.transport.connect(
                    server.getHost(),
                    server.getPort(),
                    emptyAsNull(server.getUsername()),
                    emptyAsNull(server.getPassword()));
            return connection;
        } finally {
            end.cancel(false);
        }
    }

    /** An empty setting means none: an empty user name would be taken for a log-in. */
    private static @Nullable String emptyAsNull(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    /** Writes a mail. */
    interface Writing {
        MimeMessage in(Session session) throws MessagingException;
    }

    /** What came of it; where the server is away after that, nothing more can be sent. */
    MailAnswer send(Writing writing) {
        MimeMessage message;
        try {
            message = writing.in(session);
        } catch (MessagingException unwritable) {
            return MailAnswer.refused(unwritable);
        }
        Future<?> end = scheduleCut();
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return MailAnswer.TAKEN;
        } catch (MessagingException refused) {
            // one that keeps the connection refused this mail; one that closed it takes none now
            return transport.isConnected() ? MailAnswer.refused(refused) : MailAnswer.away(refused);
        } finally {
            end.cancel(false);
        }
    }

    private Future<?> scheduleCut() {
        return timer.schedule(sockets::cut, deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        Future<?> end = scheduleCut();
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say good-bye", e);
        } finally {
            end.cancel(false);
        }
    }

    /** Remembers the socket of the connection, to cut it. */
    private static final class Sockets extends SocketFactory {
        private volatile @Nullable Socket last;

        void cut() {
            Socket socket = last;
            if (socket != null) {
                try {
                    socket.close();
                } catch (IOException e) {
                    LOG.debug("A connection was closed before", e);
                }
            }
        }

        @Override
        public Socket createSocket() {
            Socket socket = new Socket();
            last = socket;
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return createSocket(InetAddress.getByName(host), port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
