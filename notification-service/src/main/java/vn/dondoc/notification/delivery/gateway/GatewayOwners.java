package vn.dondoc.notification.delivery.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.delivery.gateway.GoneGateways.GoneGateway;
import vn.dondoc.notification.delivery.mail.MailAnswer;
import vn.dondoc.notification.delivery.mail.OfficeMails;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.loop.Loop;
import vn.dondoc.notification.loop.LoopingJob;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/**
 * Tells an agency by mail that its gateway is gone: its head and its clerk, as soon as there is one with an address. It is noted after the
 * mail is out, so a crash between the two has them told twice rather than never.
 */
@Component
class GatewayOwners extends LoopingJob {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayOwners.class);
    private static final Locale LANGUAGE = MessageRenderer.VIETNAMESE;
    private static final Set<OfficialRole> TOLD = Set.of(OfficialRole.HEAD, OfficialRole.CLERK);

    private final GoneGateways gone;
    private final DirectoryLookup directory;
    private final OfficeMails mails;
    private final MessageRenderer texts;
    private final Clock clock;
    private final Duration every;

    GatewayOwners(
            GoneGateways gone,
            DirectoryLookup directory,
            OfficeMails mails,
            MessageRenderer texts,
            Clock clock,
            @Value("${notification.gateway.owners-every:1m}") Duration every) {
        this.gone = gone;
        this.directory = directory;
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
        this.every = every;
    }

    @Override
    protected List<Loop> startLoops() {
        return mails.isConfigured() ? List.of(Loop.start("gateway-owners", every, this::tellAll)) : List.of();
    }

    private void tellAll(BooleanSupplier goesOn) {
        gone.findUntold().stream().takeWhile(_ -> goesOn.getAsBoolean()).forEach(this::notifyOwners);
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
        try (OfficeMails.Round round = mails.round()) {
            long told = addresses.stream()
                    .map(address -> round.send(mailOf(gateway, address)))
                    .filter(answer -> isTaken(answer, agencyId))
                    .count();
            if (told > 0) {
                gone.markNotified(gateway, clock.instant());
            }
        }
    }

    private static boolean isTaken(MailAnswer answer, String agencyId) {
        if (answer.kind() == MailAnswer.Kind.TAKEN) {
            return true;
        }
        LOG.warn("Could not tell an official of {} now that its gateway is gone: {}", agencyId, answer.reason());
        return false;
    }

    private OfficeMails.OfficeMail mailOf(GoneGateway gateway, String address) {
        String name = directory.agencyNames(Set.of(gateway.id())).getOrDefault(gateway.id(), gateway.id());
        String host = URI.create(gateway.url()).getHost();
        NoticeText text = new NoticeText(
                texts.render(LocalizableMessage.of("gateway.gone.title", name), LANGUAGE),
                texts.render(LocalizableMessage.of("gateway.gone.text", name, host), LANGUAGE));
        String id = "gateway-gone:" + gateway.id() + ":" + gateway.goneAt();
        return new OfficeMails.OfficeMail(id, address, LANGUAGE, text, false);
    }
}
