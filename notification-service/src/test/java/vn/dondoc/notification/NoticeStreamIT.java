package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.notification.EventStream.Event;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** The stream of notices as another program reads it, from two instances of the service that share one store. */
class NoticeStreamIT {
    private static final String DATABASE = TestStores.freshDatabase();
    private static final String GROUP = "streams";
    private static final String[] SETTINGS = {
        "--dondoc.access.offices-kept=0s",
        "--notification.stream.heartbeat=200ms",
        "--dondoc.limits.enabled=true",
        "--dondoc.limits.streams.official=3"
    };

    private static RunningService first;
    private static RunningService second;

    @BeforeAll
    static void start() {
        first = RunningService.start(DATABASE, GROUP, SETTINGS);
        second = RunningService.startFromTheBeginning(DATABASE, GROUP, SETTINGS);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    private static String headOf(String agency) {
        Wire.directory(
                Wire.agency(agency, "Cơ quan " + agency), Wire.official(agency + ".head", agency, OfficialRole.HEAD));
        Waiting.until(
                "the head of " + agency,
                () -> first.mongo().getCollection("officials").find().into(new ArrayList<>()).stream()
                        .anyMatch(official -> official.getString("_id").equals(agency + ".head")));
        return agency + ".head";
    }

    /** One notice for each of the directives with the numbers. */
    private static void assign(String agency, IntStream directives) {
        Wire.tasks(directives
                .mapToObj(number -> TaskEvents.assigned(
                        TaskEvents.task("stream-" + agency + "-" + number, "1", agency, 1, Urgency.NORMAL)))
                .toList());
    }

    private static List<String> directives(String agency, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "stream-" + agency + "-" + number)
                .toList();
    }

    private static void areAllOnceInOrder(List<Event> told, String agency, int count) {
        assertThat(told.stream().map(event -> event.json().get("directiveId").asString()))
                .containsExactlyInAnyOrderElementsOf(directives(agency, count));
        assertThat(told.stream().map(Event::position)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anOfficialIsToldOfANoticeAsTheInboxShowsIt() {
        String head = headOf("T1");
        try (EventStream stream = EventStream.open(first.address(), head, null)) {
            assign("T1", IntStream.range(0, 1));

            JsonNode told = stream.awaitNotices(1).getFirst().json();

            assertThat(stream.contentType()).startsWith("text/event-stream");
            assertThat(told)
                    .isEqualTo(first.json("/api/v1/inbox/" + told.get("id").asString(), head));
            assertThat(told.get("agencyName").asString()).isEqualTo("Cơ quan T1");
        }
    }

    @Test
    void nobodyIsToldOfTheNoticesOfOthers() {
        String head = headOf("T2");
        String other = headOf("T3");
        try (EventStream stream = EventStream.open(first.address(), head, null);
                EventStream ofOther = EventStream.open(first.address(), other, null)) {
            assign("T3", IntStream.range(0, 1));
            ofOther.awaitNotices(1);
            assign("T2", IntStream.range(0, 1));

            areAllOnceInOrder(stream.awaitNotices(1), "T2", 1);
        }
    }

    @Test
    void readersOfBothInstancesAreToldTheSameWhicheverOfThemStoredIt() {
        String head = headOf("T4");
        try (EventStream one = EventStream.open(first.address(), head, null);
                EventStream two = EventStream.open(second.address(), head, null)) {
            assign("T4", IntStream.range(0, 100));

            areAllOnceInOrder(one.awaitNotices(100), "T4", 100);
            assertThat(two.awaitNotices(100)).isEqualTo(one.notices());
        }
    }

    @Test
    void aReaderGoesOnAtAnotherInstanceWhereItWas() {
        String head = headOf("T5");
        List<Event> told = new ArrayList<>();
        String last = null;
        for (int round = 0; round < 6; round++) {
            // what is told while nobody reads is told by whoever is asked next
            assign("T5", IntStream.range(round * 10, round * 10 + 10));
            URI instance = (round % 2 == 0 ? first : second).address();
            try (EventStream stream = EventStream.open(instance, head, last == null ? "0" : last)) {
                told.addAll(stream.awaitNotices(4));
                last = told.getLast().id();
            }
        }
        try (EventStream stream = EventStream.open(first.address(), head, last)) {
            told.addAll(stream.awaitNotices(60 - told.size()));
        }

        areAllOnceInOrder(told, "T5", 60);
    }

    @Test
    void aReaderGoesOnAfterTheInstanceWasKilledAndAfterItWasStopped() {
        String head = headOf("T6");
        List<Event> told = new ArrayList<>();
        try (ServiceProcess doomed = RunningService.fork(DATABASE, GROUP, SETTINGS)) {
            try (EventStream stream = EventStream.open(doomed.address(), head, null)) {
                assign("T6", IntStream.range(0, 30));
                stream.awaitNotices(10);
                doomed.kill();
                stream.awaitEnd();
                told.addAll(stream.notices());
            }
        }
        RunningService third = RunningService.startFromTheBeginning(DATABASE, GROUP, SETTINGS);
        try (EventStream stream =
                EventStream.open(third.address(), head, told.getLast().id())) {
            assign("T6", IntStream.range(30, 60));
            Waiting.until("some notices", () -> told.size() + stream.notices().size() > 30);
            third.close();
            stream.awaitEnd();
            told.addAll(stream.notices());
        }
        try (EventStream stream =
                EventStream.open(first.address(), head, told.getLast().id())) {
            told.addAll(stream.awaitNotices(60 - told.size()));
        }

        areAllOnceInOrder(told, "T6", 60);
    }

    @Test
    void aNoticeThatWasReadAndHasGrownIsToldAnew() {
        String head = headOf("T7");
        try (EventStream stream = EventStream.open(first.address(), head, null)) {
            Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("grows", "1", "T7", 2, Urgency.NORMAL))));
            String id = stream.awaitNotices(1).getFirst().json().get("id").asString();
            first.post("/api/v1/inbox/" + id + "/read", head);

            Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("grows", "2", "T7", 2, Urgency.NORMAL))));

            JsonNode grown = stream.awaitNotices(2).getLast().json();
            assertThat(grown.get("id").asString()).isEqualTo(id);
            assertThat(grown.get("taskIds")).hasSize(2);
            assertThat(grown.has("readAt")).isFalse();
        }
    }

    @Test
    void whatWaitedForAnOfficialIsToldWhenThereIsOne() {
        assign("T8", IntStream.range(0, 1));
        Waiting.until(
                "the notice of nobody",
                () -> first.mongo().getCollection("notices").countDocuments(new Document("recipient.agencyId", "T8"))
                        == 1);
        try (EventStream stream = EventStream.open(first.address(), headOf("T8"), "0")) {
            areAllOnceInOrder(stream.awaitNotices(1), "T8", 1);
        }
    }

    @Test
    void aConnectionThatIsToldNothingIsKeptByHeartbeats() {
        try (EventStream stream = EventStream.open(first.address(), headOf("T9"), null)) {
            Waiting.until("heartbeats", () -> stream.heartbeats() > 2);

            assertThat(stream.notices()).isEmpty();
        }
    }

    @Test
    void theStreamOfAnOfficialWhoLeftEnds() {
        String head = headOf("T10");
        try (EventStream stream = EventStream.open(first.address(), head, null)) {
            Wire.officials(
                    2,
                    new OfficialMessage.Recorded(
                            head, head, "T10", OfficialRole.HEAD, null, false, TaskEvents.ASSIGNER));

            stream.awaitEnd();
        }
        assertThat(first.get("/api/v1/inbox/stream", head).statusCode()).isEqualTo(403);
    }

    @Test
    void theStreamEndsWithTheToken() {
        Map<String, Object> claims = new HashMap<>(RunningService.claimsOf(headOf("T11")));
        claims.put("exp", Instant.now().plusSeconds(3).getEpochSecond());

        try (EventStream stream = EventStream.open(first.address(), claims, null)) {
            assertThat(stream.status()).isEqualTo(200);
            stream.awaitEnd();
        }
    }

    @Test
    void nobodyKeepsMoreOpenThanMayBe() {
        String head = headOf("T12");
        List<EventStream> streams = Stream.generate(() -> EventStream.open(first.address(), head, null))
                .limit(3)
                .toList();
        try (EventStream tooMany = EventStream.open(first.address(), head, null);
                EventStream elsewhere = EventStream.open(second.address(), head, null)) {
            assertThat(streams).extracting(EventStream::status).containsOnly(200);
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(elsewhere.status()).isEqualTo(200);
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    @Test
    void aMalformedLastEventIdIsRefused() {
        String head = headOf("T13");
        try (EventStream stream = EventStream.open(first.address(), head, "abc")) {
            assertThat(stream.status()).isEqualTo(400);
            assertThat(stream.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void whoWasFurtherThanTheStoreEverCameGoesOnFromItsEnd() {
        String head = headOf("T14");
        try (EventStream stream = EventStream.open(first.address(), head, String.valueOf(Long.MAX_VALUE))) {
            assign("T14", IntStream.range(0, 1));

            areAllOnceInOrder(stream.awaitNotices(1), "T14", 1);
        }
    }
}
