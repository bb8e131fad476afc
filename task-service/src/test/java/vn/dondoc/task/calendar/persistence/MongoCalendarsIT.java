package vn.dondoc.task.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.testing.TestStores;
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

    private static MongoOperations freshStore() {
        return new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(service.bean(MongoClient.class), TestStores.freshDatabase()),
                service.bean(MongoConverter.class));
    }

    private static MongoCalendars instanceOn(MongoOperations store) {
        return new MongoCalendars(store, "H56", CLOCK);
    }

    private static void close(Calendars calendars, String agency) {
        WorkingCalendar after =
                CalendarGiven.closing(CalendarGiven.storm(agency)).applyTo(calendars.current());
        calendars.add(new CalendarVersion(after, CalendarRevision.of(after.version(), "Bão", CalendarGiven.clerk())));
    }

    @Test
    void instancesSeeEachOthersCalendarChanges() {
        MongoOperations store = freshStore();
        Calendars one = instanceOn(store);
        Calendars other = instanceOn(store);

        close(one, "H56.02");
        close(one, "H56.03");

        assertThat(other.current().version()).isEqualTo(3);
        assertThat(other.current().isWorking(CalendarGiven.STORM, "H56.03")).isFalse();
    }

    @Test
    void anInstanceThatStartsLaterBeginsWithTheNewest() {
        MongoOperations store = freshStore();
        close(instanceOn(store), "H56.02");

        assertThat(instanceOn(store).current().version()).isEqualTo(2);
    }

    @Test
    void instancesThatStartAtOnceAgreeOnTheFirst() {
        MongoOperations store = freshStore();
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Long>> starts = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    await(go);
                    return instanceOn(store).current().version();
                }))
                .limit(6)
                .toList();

        go.countDown();

        assertThat(starts).allSatisfy(start -> assertThat(start.join()).isEqualTo(1));
        assertThat(store.getCollection(MongoCalendars.COLLECTION).countDocuments())
                .isEqualTo(1);
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
                .find(new Document("_id", 1L))
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
