package vn.dondoc.task.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.calendar.CalendarGiven;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.CalendarsContract;
import vn.dondoc.task.calendar.WorkingCalendar;

class MongoCalendarsIT extends CalendarsContract {
    private static final MutableClock CLOCK = MutableClock.of(CalendarGiven.NOW, VietnamTime.ZONE);
    private static final AtomicInteger STORES = new AtomicInteger();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.startQuiet(TestStores.freshDatabase(), CLOCK);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    protected Calendars calendars() {
        return service.bean(Calendars.class);
    }

    /** The name of a collection of its own. */
    private static String freshStore() {
        return "calendars-" + STORES.incrementAndGet();
    }

    private static MongoCalendars instanceOn(String store) {
        return new MongoCalendars(
                service.bean(MongoOperations.class),
                service.bean(OutboxCollections.class),
                store,
                CalendarVersion.first("H56", CalendarGiven.NOW));
    }

    private static void close(Calendars calendars, String agency) {
        WorkingCalendar after =
                CalendarGiven.closing(CalendarGiven.storm(agency)).applyTo(calendars.current());
        calendars.add(
                new CalendarVersion(after, CalendarRevision.of(after.version(), "Bão", CalendarGiven.clerk())),
                CalendarGiven.clerk());
    }

    @Test
    void instancesSeeEachOthersCalendarChanges() {
        String store = freshStore();
        Calendars one = instanceOn(store);
        Calendars other = instanceOn(store);

        close(one, "H56.02");
        close(one, "H56.03");

        assertThat(other.current().version()).isEqualTo(3);
        assertThat(other.current().isWorking(CalendarGiven.STORM, "H56.03")).isFalse();
    }

    @Test
    void anInstanceThatStartsLaterBeginsWithTheNewest() {
        String store = freshStore();
        close(instanceOn(store), "H56.02");

        assertThat(instanceOn(store).current().version()).isEqualTo(2);
    }

    @Test
    void instancesThatStartAtOnceAgreeOnTheFirst() {
        String store = freshStore();
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Long>> starts = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    await(go);
                    return instanceOn(store).current().version();
                }))
                .limit(6)
                .toList();

        go.countDown();

        assertThat(starts).allSatisfy(start -> assertThat(start.join()).isEqualTo(1));
        assertThat(service.bean(MongoOperations.class).getCollection(store).countDocuments())
                .isEqualTo(1);
    }

    @Test
    void whoReadsTheTopicHearsOfTheFirstCalendarAndOfEveryChange() {
        try (var topic = new TopicReader(Topics.CALENDAR)) {
            // others tell of their versions on the same topic
            long number = 1_000_000 + ThreadLocalRandom.current().nextLong(1_000_000_000_000L);
            Calendars calendars = new MongoCalendars(
                    service.bean(MongoOperations.class),
                    service.bean(OutboxCollections.class),
                    freshStore(),
                    CalendarGiven.numbered(number));
            close(calendars, "H56.04");

            assertThat(topic.await(1, it -> it.key().equals(Long.toString(number))))
                    .singleElement()
                    .satisfies(it -> assertThat(it.value()).contains("\"daysOff\":[\"2025-01-01\"", "\"closures\":[]"));
            assertThat(topic.await(1, it -> it.key().equals(Long.toString(number + 1))))
                    .singleElement()
                    .satisfies(it ->
                            assertThat(it.value()).contains("\"version\":" + (number + 1), "\"agencyId\":\"H56.04\""));
        }
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void calendarsAreStoredWithDatesAsTextAndNoTypeNames() {
        Document stored = service.bean(MongoOperations.class)
                .getCollection(MongoCalendars.COLLECTION)
                .find(new Document("_id", "1"))
                .first();

        assertThat(stored)
                .doesNotContainKey("_class")
                .doesNotContainKey("reason")
                .containsKeys("at", "actor");
        assertThat(stored.getList("days", Document.class).getFirst())
                .containsEntry("date", "2025-01-01")
                .containsEntry("kind", "STATUTORY")
                .doesNotContainKey("_class");
    }
}
