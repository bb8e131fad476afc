package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver.Answer;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver.Call;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.testing.Waiting;

/** An instance is killed while it calls a gateway. */
class GatewayKillIT {
    private static final String GROUP = "gateway-kill";
    private static final int TASKS = 30;

    private final String database = TestStores.freshDatabase();
    private final GatewayReceiver gateway = GatewayReceiver.start();
    private final String[] settings = {
        "--DONDOC_GATEWAYS_ENABLED=true",
        "--DONDOC_GATEWAYS_PRIVATE=true",
        "--notification.gateway.agencies.[K1].url=" + gateway.url(),
        "--notification.gateway.agencies.[K1].secrets=" + GatewayReceiver.SECRET,
        "--notification.gateway.timeout=5s",
        "--notification.gateway.sending.poll=20ms",
        "--notification.gateway.sending.back-off=20ms",
        "--notification.gateway.sending.lease=12s",
        // so that none of the instances takes them all
        "--notification.gateway.sending.per-connection=1",
        "--notification.delivery.grace=1ms"
    };

    @Test
    void whatAKilledInstanceWasTellingIsToldByAnotherAndRecognisedByItsId() {
        try (RunningService survivor = RunningService.start(database, GROUP, settings);
                ServiceProcess doomed = RunningService.fork(database, GROUP, settings)) {
            doomed.address();
            Wire.directory(Wire.agency("K1", "Sở Y tế"), Wire.official("K1.head", "K1", OfficialRole.HEAD));
            Waiting.until(
                    "the official",
                    () -> survivor.mongo().getCollection("officials").countDocuments() == 1);
            gateway.answer("K1.head", Answer.of(0));
            Wire.tasks(IntStream.range(0, TASKS)
                    .mapToObj(n -> TaskEvents.assigned(TaskEvents.task("K" + n, "1", "K1", 1, Urgency.NORMAL)))
                    .toList());
            Waiting.until("calls of both under way", () -> gateway.calls().size() > 4);

            doomed.kill();
            gateway.answer("K1.head", Answer.of(204));
            Waiting.until("all to be told", () -> idsTaken().size() == TASKS);
            Waiting.until("all to be noted, and told of", () -> sentBy(survivor) == TASKS);

            otherSystemsAreToldOnceOfEach(new PublishedEvents(survivor));
            assertThat(gateway.calls()).allMatch(Call::verified);
            assertThat(gateway.calls().stream().map(Call::id).distinct()).hasSize(TASKS);
        } finally {
            gateway.close();
        }
    }

    private static long sentBy(RunningService service) {
        return service.mongo()
                .getCollection("notices")
                .countDocuments(
                        new Document("deliveries.gateway.status", "SENT").append("deliveries.gateway.claim", null));
    }

    private static void otherSystemsAreToldOnceOfEach(PublishedEvents published) {
        assertThat(published.names()).hasSize(TASKS).allMatch(name -> name.startsWith("GATEWAY/1/"));
        assertThat(published.await("vn.dondoc.notification.delivered.v1", TASKS))
                .allMatch(record -> TopicReader.header(record, "ce_sequence").endsWith("01"));
    }

    private Set<String> idsTaken() {
        List<Call> calls = gateway.calls();
        return calls.stream()
                .filter(call -> call.answered() == 204)
                .map(Call::id)
                .collect(Collectors.toSet());
    }
}
