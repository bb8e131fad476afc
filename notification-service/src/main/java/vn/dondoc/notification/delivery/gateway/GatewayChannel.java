package vn.dondoc.notification.delivery.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.delivery.DeliveryAttempt;
import vn.dondoc.notification.delivery.DeliveryChannel;
import vn.dondoc.notification.delivery.DeliveryResult;
import vn.dondoc.notification.delivery.SendingPolicy;
import vn.dondoc.notification.delivery.gateway.GatewayProperties.Gateway;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;

/** SMS or chat by the gateway of the official's agency (ADR 0049). */
@Component
class GatewayChannel implements DeliveryChannel {
    private final GatewayProperties properties;
    private final GatewayClient client;
    private final GoneGateways gone;
    private final GatewayPauses pauses;
    private final GatewayWriter writer;
    private final DirectoryLookup directory;
    private final Clock clock;

    GatewayChannel(
            GatewayProperties properties,
            GatewayClient client,
            GoneGateways gone,
            GatewayPauses pauses,
            GatewayWriter writer,
            DirectoryLookup directory,
            Clock clock) {
        this.properties = properties;
        this.client = client;
        this.gone = gone;
        this.pauses = pauses;
        this.writer = writer;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.GATEWAY;
    }

    @Override
    public boolean isConfigured() {
        return properties.enabled();
    }

    @Override
    public SendingPolicy policy() {
        return properties.sending();
    }

    @Override
    public void send(
            List<Notice> notices,
            Function<Notice, Locale> languages,
            BooleanSupplier inTime,
            Consumer<DeliveryResult> results) {
        Map<String, Official> officials = directory.officialsById(notices.stream()
                .map(notice -> notice.recipient().officialId())
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> names = directory.agencyNames(NoticeRenderer.agencyIdsIn(notices));
        Map<String, GatewayAnswer> busy = new HashMap<>();
        for (int i = 0; i < notices.size() && inTime.getAsBoolean(); i++) {
            Notice notice = notices.get(i);
            Official official = officials.get(notice.recipient().officialId());
            results.accept(
                    DeliveryAttempt.of(notice, () -> send(notice, official, languages.apply(notice), names, busy)));
        }
    }

    /** @param busy the agencies whose gateway takes nothing now, with what it said: it is not called for each of the others too */
    private DeliveryResult send(
            Notice notice,
            @Nullable Official official,
            Locale language,
            Map<String, String> names,
            Map<String, GatewayAnswer> busy) {
        Gateway gateway = official == null ? null : properties.agencies().get(official.agencyId());
        if (official == null || gateway == null || !notice.recipient().reaches(official)) {
            return new DeliveryResult.Skipped(notice, "delivery.reason.no-gateway");
        }
        String agencyId = official.agencyId();
        GatewayAnswer known = busy.get(agencyId);
        GatewayAnswer answer = known != null
                ? known
                : call(gateway, agencyId, notice, writer.write(notice, official.id(), language, names));
        if (answer.isForAll()) {
            busy.put(agencyId, answer);
        }
        return resultOf(notice, answer);
    }

    private GatewayAnswer call(Gateway gateway, String agencyId, Notice notice, String message) {
        String url = gateway.url().toString();
        if (gone.isGone(agencyId, url)) {
            return new GatewayAnswer.Gone();
        }
        Instant now = clock.instant();
        Duration pause = pauses.restOf(url, now);
        if (pause.isPositive()) {
            return new GatewayAnswer.TooManyRequests(pause);
        }
        GatewayAnswer answer = client.call(gateway, GatewayMessage.idOf(notice), message);
        if (answer instanceof GatewayAnswer.Gone) {
            gone.add(agencyId, url, now);
        } else if (answer instanceof GatewayAnswer.TooManyRequests(Duration asked)) {
            pauses.set(url, now.plus(asked));
        }
        return answer;
    }

    private DeliveryResult resultOf(Notice notice, GatewayAnswer answer) {
        return switch (answer) {
            case GatewayAnswer.Accepted _ -> new DeliveryResult.Sent(notice);
            case GatewayAnswer.Refused(String reason) -> new DeliveryResult.Failed(notice, reason);
            case GatewayAnswer.Unavailable(String reason) -> new DeliveryResult.Postponed(notice, reason);
            case GatewayAnswer.TooManyRequests(var pause) ->
                new DeliveryResult.Limited(notice, pause, "delivery.reason.gateway-pause");
            case GatewayAnswer.Gone _ -> new DeliveryResult.Skipped(notice, "delivery.reason.gateway-gone");
        };
    }
}
