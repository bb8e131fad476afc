package vn.dondoc.notification.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.delivery.ConsoleLinks;
import vn.dondoc.notification.delivery.DeliveryChannel;
import vn.dondoc.notification.delivery.DeliveryChannelContract;
import vn.dondoc.notification.delivery.DeliveryResult;
import vn.dondoc.notification.delivery.SampleNotices;
import vn.dondoc.notification.delivery.SendingPolicy;
import vn.dondoc.notification.delivery.gateway.GatewayProperties.Gateway;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver.Answer;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.rendering.NoticeRenderer;

/** The gateway of an agency, as a real HTTP server, and what its answers mean. */
class GatewayChannelIT extends DeliveryChannelContract {
    private static final String NEXT_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final SendingPolicy POLICY = new SendingPolicy(
            Duration.ofSeconds(1), 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(2));

    private final GatewayReceiver receiver = GatewayReceiver.start();
    private final GoneGateways gone = new GoneGateways(mongo);
    private final MutableClock clock = MutableClock.of(Instant.now(), ZoneOffset.UTC);
    private GatewayClient client = clientOf(properties(receiver.url(), GatewayReceiver.SECRET));
    private DeliveryChannel channel = channelOf(properties(receiver.url(), GatewayReceiver.SECRET));

    @AfterEach
    void stop() throws IOException {
        client.close();
        receiver.close();
    }

    private static GatewayProperties properties(String url, String... secrets) {
        var gateway = new Gateway(URI.create(url), List.of(secrets));
        return new GatewayProperties(true, Map.of("H56.02", gateway), true, TIMEOUT, POLICY);
    }

    private GatewayClient clientOf(GatewayProperties properties) {
        return new GatewayClient(properties, clock);
    }

    private DeliveryChannel channelOf(GatewayProperties properties) {
        var renderer = new NoticeRenderer(_ -> ShippedData.templates());
        var writer = new GatewayWriter(renderer, new ConsoleLinks("https://dondoc.example.gov.vn"), new JsonMapper());
        return new GatewayChannel(properties, client, gone, new GatewayPauses(mongo), writer, directory, clock);
    }

    @Override
    protected DeliveryChannel channel() {
        return channel;
    }

    @Override
    protected void refuse(String officialId) {
        receiver.answer(officialId, Answer.of(400));
    }

    @Override
    protected void goAway() {
        receiver.close();
    }

    @Override
    protected List<String> taken() {
        return receiver.calls().stream()
                .filter(call -> call.verified() && call.answered() == 204)
                .map(GatewayReceiver.Call::officialId)
                .toList();
    }

    @Override
    protected List<String> idsTaken() {
        return receiver.calls().stream().map(GatewayReceiver.Call::id).toList();
    }

    private DeliveryResult sendOne() {
        var notice = SampleNotices.to("one", TaskEvents.assigned(TaskEvents.task("1", "H56.02", 1)));
        return send(List.of(notice), () -> true).getFirst();
    }

    @Test
    void aCallTellsTheNoticeWithoutNameAndAddress() {
        sendOne();

        assertThat(receiver.calls()).singleElement().satisfies(call -> {
            assertThat(call.message().get("type").asString()).isEqualTo("notice");
            assertThat(call.message().at("/data/title").asString()).startsWith("Nhiệm vụ mới");
            assertThat(call.message().at("/data/link").asString())
                    .isEqualTo("https://dondoc.example.gov.vn/tasks/D1-1-H56.02");
            assertThat(call.message().get("data").propertyNames())
                    .containsExactlyInAnyOrder(
                            "noticeId",
                            "officialId",
                            "kind",
                            "urgent",
                            "directiveId",
                            "taskIds",
                            "title",
                            "text",
                            "link");
            assertThat(call.message().toString()).doesNotContain("@");
        });
    }

    @Test
    void aGatewayThatKnowsTheOldOrTheNewSecretTakesTheCall() {
        channel = channelOf(properties(receiver.url(), NEXT_SECRET, GatewayReceiver.SECRET));

        assertThat(sendOne()).isInstanceOf(DeliveryResult.Sent.class);

        channel = channelOf(properties(receiver.url(), NEXT_SECRET));
        assertThat(sendOne()).isInstanceOf(DeliveryResult.Failed.class);
        assertThat(receiver.calls())
                .last()
                .satisfies(call -> assertThat(call.verified()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "429, 0, PT1S",
        "429, 99999999999, PT30S",
        "429, 999999999, P1D",
        "429, soon, PT30S",
        "503, 5, PT5S"
    })
    void aGatewayThatIsBusyIsLeftAloneForAsLongAsItAsks(int status, String retryAfter, Duration pause) {
        receiver.answer("one", new Answer(status, Map.of("Retry-After", retryAfter)));

        assertThat(sendOne())
                .isInstanceOfSatisfying(
                        DeliveryResult.Limited.class,
                        it -> assertThat(it.untilNext()).isEqualTo(pause));
    }

    @Test
    void noCallIsMadeToABusyGatewayByAnyInstanceUntilThePauseItAskedForIsOver() {
        receiver.answer("one", new Answer(429, Map.of("Retry-After", "120")));
        sendOne();
        receiver.answer("one", Answer.of(204));
        clock.add(Duration.ofSeconds(119));
        channel = channelOf(properties(receiver.url(), GatewayReceiver.SECRET));

        assertThat(sendOne())
                .isInstanceOfSatisfying(
                        DeliveryResult.Limited.class,
                        it -> assertThat(it.untilNext()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2)));
        assertThat(receiver.calls()).hasSize(1);

        clock.add(Duration.ofSeconds(2));
        assertThat(sendOne()).isInstanceOf(DeliveryResult.Sent.class);
    }

    @Test
    void theTimeUntilWhichAGatewayIsBusyMayBeADate() {
        receiver.answer("one", new Answer(429, Map.of("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT")));

        assertThat(sendOne())
                .isInstanceOfSatisfying(
                        DeliveryResult.Limited.class,
                        it -> assertThat(it.untilNext()).isEqualTo(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504, 0})
    void aGatewayThatDoesNotAnswerCostsNoAttemptAndIsCalledOnce(int status) {
        receiver.answer("one", Answer.of(status));
        var first = SampleNotices.to("one", TaskEvents.assigned(TaskEvents.task("1", "H56.02", 1)));
        var second = SampleNotices.to("one", TaskEvents.returned(TaskEvents.task("1", "H56.02", 1), "x"));

        assertThat(send(List.of(first, second), () -> true))
                .hasSize(2)
                .hasOnlyElementsOfType(DeliveryResult.Postponed.class);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void aNoticeThatCannotBeWrittenFailsAloneWithItsReason() {
        var unreadable = new GatewayWriter(
                new NoticeRenderer(_ -> {
                    throw new IllegalStateException("no template");
                }),
                new ConsoleLinks(""),
                new JsonMapper());
        channel = new GatewayChannel(
                properties(receiver.url(), GatewayReceiver.SECRET),
                client,
                gone,
                new GatewayPauses(mongo),
                unreadable,
                directory,
                clock);

        assertThat(sendOne())
                .isInstanceOfSatisfying(
                        DeliveryResult.Failed.class,
                        it -> assertThat(it.reason()).isEqualTo("delivery.reason.fault"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 308})
    void aRedirectIsNotFollowed(int status) throws IOException {
        try (var elsewhere = GatewayReceiver.start()) {
            receiver.answer("one", new Answer(status, Map.of("Location", elsewhere.url())));

            assertThat(sendOne()).isInstanceOf(DeliveryResult.Failed.class);
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void aGatewayThatIsGoneIsCalledNoMoreUntilItHasAnotherAddress() {
        receiver.answer("one", Answer.of(410));

        assertThat(sendOne()).isInstanceOf(DeliveryResult.Skipped.class);
        assertThat(sendOne()).isInstanceOf(DeliveryResult.Skipped.class);

        assertThat(receiver.calls()).hasSize(1);
        assertThat(gone.findUntold()).hasSize(1);

        receiver.answer("one", Answer.of(204));
        channel = channelOf(properties(receiver.url() + "/new", GatewayReceiver.SECRET));
        assertThat(sendOne()).isInstanceOf(DeliveryResult.Sent.class);
    }

    @Test
    void ofTwoInstancesOneTellsTheAgencyThatItsGatewayIsGone() {
        Instant now = Instant.parse("2026-05-27T02:00:00Z");
        gone.add("H56.02", "https://sms.example.gov.vn", now);
        gone.add("H56.02", "https://sms.example.gov.vn", now.plusSeconds(1));
        var seen = gone.findUntold().getFirst();

        assertThat(gone.claim(seen, now)).isTrue();
        assertThat(gone.claim(seen, now)).isFalse();
        assertThat(gone.claim(gone.findUntold().getFirst(), now.plusSeconds(60)))
                .isFalse();
        assertThat(gone.claim(gone.findUntold().getFirst(), now.plusSeconds(180)))
                .isTrue();

        gone.markNotified(seen, now);
        assertThat(gone.findUntold()).isEmpty();
    }

    @Test
    void anotherAgencysOfficialIsNotToldByThisGateway() {
        channel = channelOf(new GatewayProperties(true, Map.of(), true, TIMEOUT, POLICY));

        assertThat(sendOne()).isInstanceOf(DeliveryResult.Skipped.class);
        assertThat(receiver.calls()).isEmpty();
    }
}
