package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.notification.directory.DirectoryHandler;
import vn.dondoc.notification.recipients.TaskEventsHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** What follows from changed officials is done after the change is stored, by whichever instance is there, and holds up no partition. */
class HandOverIT {
    private static final String IDLE = "--notification.delivery.hand-over-interval=P1D";
    private static final String BUSY = "--notification.delivery.hand-over-interval=50ms";
    private static final int AGENCIES = 60;
    private static final int UNREAD = 5;

    private final String database = TestStores.freshDatabase();
    private final MutableClock clock = MutableClock.of(TaskEvents.NOW, ZoneOffset.UTC);
    private final List<RunningService> running = new ArrayList<>();

    private RunningService start(String... settings) {
        RunningService service = RunningService.startBy(clock, database, "hand-over", settings);
        running.add(service);
        return service;
    }

    @AfterEach
    void stop() {
        running.forEach(RunningService::close);
    }

    private static void tell(RunningService service, long sequence, OfficialMessage... officials) {
        service.bean(DirectoryHandler.class)
                .onOfficials(IntStream.range(0, officials.length)
                        .mapToObj(i -> new ReceivedEvent<>(Wire.envelope(sequence, officials[i]), 0, i))
                        .toList());
    }

    private static void tellOfATask(RunningService service, String agency) {
        service.bean(TaskEventsHandler.class)
                .on(List.of(new ReceivedEvent<>(
                        TaskEvents.assigned(TaskEvents.task("D1", "1", agency, 1, Urgency.NORMAL)), 0, 0)));
    }

    private static long of(RunningService service, String officialId) {
        return service.mongo()
                .getCollection("notices")
                .countDocuments(new Document("recipient.officialId", officialId));
    }

    /** The one that stored it does nothing more: it is gone before its next look. */
    @Test
    void whatAnInstanceThatDiedStoredIsDoneByAnotherAlsoWhenTheChangeIsToldAgain() {
        RunningService dying = start(IDLE);
        OfficialMessage clerk = Wire.official("h1.clerk", "h1", OfficialRole.CLERK);
        tell(dying, 1, Wire.official("h1.head", "h1", OfficialRole.HEAD), clerk);
        tellOfATask(dying, "h1");
        assertThat(of(dying, "h1.head")).isOne();
        OfficialMessage moved = Wire.official("h1.head", "h2", OfficialRole.HEAD);
        tell(dying, 2, moved);
        running.removeLast().close();

        RunningService next = start(BUSY);
        tell(next, 2, moved);

        Waiting.until("the clerk", () -> of(next, "h1.clerk") == 1);
        assertThat(of(next, "h1.head")).isZero();
    }

    /** As whoever looked up the official before the change, and stored the notice after what follows from it was done. */
    @Test
    void whatWasStoredJustAsARoleChangedIsHandedOverALittleLater() {
        RunningService service = start(BUSY);
        tell(service, 1, Wire.official("h1.clerk", "h1", OfficialRole.HEAD));
        tell(service, 1, Wire.official("h1.head", "h1", OfficialRole.OFFICER));
        Waiting.until("nothing to do now", () -> due(service) == 0);
        tellOfATask(service, "h1");
        service.mongo()
                .getCollection("notices")
                .updateOne(
                        Filters.eq("recipient.officialId", "h1.clerk"),
                        new Document("$set", new Document("recipient.officialId", "h1.head")));

        clock.add(Duration.ofMinutes(5));

        Waiting.until("the head of now", () -> of(service, "h1.clerk") == 1);
        Waiting.until("nothing to do ever", () -> marked(service, new Document("$ne", null)) == 0);
    }

    /** Each has the own copy: what the one got back must not go as the copy that waited for the other. */
    @Test
    void twoWhoReturnFromAMistakeKeepWhatCannotBeMuted() {
        RunningService service = start(BUSY);
        tell(service, 1, deputy("h9.x", true), deputy("h9.y", true));
        service.bean(TaskEventsHandler.class)
                .on(List.of(new ReceivedEvent<>(
                        TaskEvents.escalated(TaskEvents.task("D9", "1", "h9", 1, Urgency.NORMAL), 1, 1), 0, 0)));
        assertThat(of(service, "h9.x") + of(service, "h9.y")).isEqualTo(2);

        tell(service, 2, deputy("h9.x", false), deputy("h9.y", false));
        Waiting.until("both to wait", () -> of(service, "h9.x") + of(service, "h9.y") == 0);
        tell(service, 3, deputy("h9.x", true), deputy("h9.y", true));
        Waiting.until("nothing to do now", () -> due(service) == 0);

        Waiting.until(
                "nobody to be waited for",
                () -> service.mongo()
                                .getCollection("notices")
                                .countDocuments(new Document("recipient.pendingAgencyId", "h9"))
                        == 0);
        assertThat(of(service, "h9.x")).isPositive();
        assertThat(of(service, "h9.y")).isPositive();
    }

    private static OfficialMessage deputy(String id, boolean active) {
        return new OfficialMessage.Recorded(
                id, id, "h9", OfficialRole.DEPUTY_HEAD, id + "@example.gov.vn", active, TaskEvents.ASSIGNER);
    }

    private long due(RunningService service) {
        return marked(service, new Document("$lte", clock.instant()));
    }

    private static long marked(RunningService service, Document when) {
        return service.mongo().getCollection("officials").countDocuments(new Document("lookAt", when));
    }

    /** More than are looked at together. What the topic waits for is that it is stored who changed, and nothing else. */
    @Test
    void thatManyChangeAtOnceHoldsUpNoPartition() {
        RunningService storing = start(IDLE);
        tell(storing, 1, ofEach(n -> Wire.official("m" + n + ".head", "m" + n, OfficialRole.HEAD)));
        tell(storing, 1, ofEach(n -> Wire.official("m" + n + ".clerk", "m" + n, OfficialRole.CLERK)));
        tellOfATask(storing, "m1");
        addUnread(storing);

        tell(storing, 2, ofEach(n -> Wire.official("m" + n + ".head", "elsewhere", OfficialRole.HEAD)));

        assertThat(ofAll(storing, ".head")).isEqualTo(AGENCIES * UNREAD);
        RunningService working = start(BUSY);
        Waiting.until("all to be handed over", () -> ofAll(working, ".clerk") == AGENCIES * UNREAD);
        assertThat(ofAll(working, ".head")).isZero();
    }

    private static OfficialMessage[] ofEach(IntFunction<OfficialMessage> official) {
        return IntStream.rangeClosed(1, AGENCIES).mapToObj(official).toArray(OfficialMessage[]::new);
    }

    /** So that each head has some: copies of the first one's. */
    private static void addUnread(RunningService service) {
        MongoCollection<Document> notices = service.mongo().getCollection("notices");
        Document one = notices.find().first();
        notices.insertMany(IntStream.range(1, AGENCIES * UNREAD)
                .mapToObj(n -> Document.parse(Objects.requireNonNull(one)
                        .toJson()
                        .replace("\"m1\"", "\"m" + (n % AGENCIES + 1) + "\"")
                        .replace("m1.head", "m" + (n % AGENCIES + 1) + ".head")
                        .replace("\"" + one.getString("_id"), "\"" + n + "-" + one.getString("_id"))))
                .toList());
    }

    private static long ofAll(RunningService service, String role) {
        return service.mongo()
                .getCollection("notices")
                .countDocuments(new Document("recipient.officialId", new Document("$regex", "\\" + role + "$")));
    }
}
