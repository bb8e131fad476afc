package vn.dondoc.notification.delivery.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.delivery.gateway.GoneGateways.GoneGateway;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/**
 * Tells an agency by mail that its gateway is gone: its head and its clerk, as soon as there is one with an address. It is noted after the
 * mail is out, so a crash between the two has them told twice rather than never.
 */
@Component
class GatewayOwners {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayOwners.class);
    private static final Locale LANGUAGE = MessageRenderer.VIETNAMESE;
    private static final Set<OfficialRole> TOLD = Set.of(OfficialRole.HEAD, OfficialRole.CLERK);

    private final GoneGateways gone;
    private final DirectoryLookup directory;
    private final JavaMailSenderImpl mails;
    private final MessageRenderer texts;
    private final Clock clock;
    private final String from;

    GatewayOwners(
            GoneGateways gone,
            DirectoryLookup directory,
            JavaMailSenderImpl mails,
            MessageRenderer texts,
            Clock clock,
            @Value("${notification.mail.from}") String from) {
        this.gone = gone;
        this.directory = directory;
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${notification.gateway.owners-every:1m}")
    void tellAll() {
        String server = mails.getHost();
        if (server != null && !server.isEmpty()) {
            gone.findUntold().forEach(this::notifyOwners);
        }
    }

    private void notifyOwners(GoneGateway gateway) {
        String agencyId = gateway.id();
        List<String> addresses =
                directory.activeOfficialsByAgency(Set.of(agencyId)).getOrDefault(agencyId, List.of()).stream()
                        .filter(official -> TOLD.contains(official.role()))
                        .map(Official::email)
                        .flatMap(Stream::ofNullable)
                        .filter(address -> !address.isBlank())
                        .toList();
        if (addresses.isEmpty() || !gone.claim(gateway, clock.instant())) {
            return;
        }
        // a mail for each: an address that is none, or that the server refuses, must keep nobody else from hearing of
        // it
        long told = addresses.stream().filter(address -> send(gateway, address)).count();
        if (told > 0) {
            gone.markNotified(gateway, clock.instant());
        }
    }

    private boolean send(GoneGateway gateway, String address) {
        try {
            mails.send(write(gateway, address));
            return true;
        } catch (MailException | MessagingException e) {
            LOG.warn(
                    "Could not tell an official of {} now that its gateway is gone: {}",
                    gateway.id(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private MimeMessage write(GoneGateway gateway, String address) throws MessagingException {
        String name = directory.agencyNames(Set.of(gateway.id())).getOrDefault(gateway.id(), gateway.id());
        MimeMessageHelper mail = new MimeMessageHelper(mails.createMimeMessage(), StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(address);
        mail.setSubject(texts.render(LocalizableMessage.of("gateway.gone.title", name), LANGUAGE));
        mail.setText(texts.render(
                LocalizableMessage.of(
                        "gateway.gone.text", name, URI.create(gateway.url()).getHost()),
                LANGUAGE));
        return mail.getMimeMessage();
    }
}
