package vn.dondoc.notification.delivery.mail;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.notification.delivery.ConsoleLinks;
import vn.dondoc.notification.delivery.DeliveryChannel;
import vn.dondoc.notification.delivery.DeliveryChannelContract;
import vn.dondoc.notification.delivery.SendingPolicy;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Mail, with a server that refuses single addresses. */
class MailChannelIT extends DeliveryChannelContract {
    private static final SendingPolicy POLICY = new SendingPolicy(
            Duration.ofSeconds(1), 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(2));

    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final ScriptedMailServer server = ScriptedMailServer.answering(script);

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected DeliveryChannel channel() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        String from = "don-doc@example.gov.vn";
        var writer = new MailWriter(
                new NoticeRenderer(_ -> ShippedData.templates()),
                MessageRenderer.of("vn.dondoc.notification.messages"),
                new ConsoleLinks(""));
        return new MailChannel(
                new SmtpSender(sender, from, Duration.ofMinutes(1)),
                new MailProperties(from, null, Duration.ofMinutes(1), POLICY),
                directory,
                writer,
                new MailLimits(0, 0, Ticker.systemTicker()));
    }

    @Override
    protected void refuse(String officialId) {
        script.put("RCPT TO:<" + officialId + "@", "550 nobody of that name");
    }

    @Override
    protected void goAway() {
        server.close();
    }

    @Override
    protected List<String> taken() {
        return server.saidAfter("To: ").stream()
                .map(address -> address.substring(0, address.indexOf('@')))
                .toList();
    }

    @Override
    protected List<String> idsTaken() {
        return server.saidAfter("Message-ID: ");
    }
}
