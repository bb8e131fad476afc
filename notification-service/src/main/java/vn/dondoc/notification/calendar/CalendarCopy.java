package vn.dondoc.notification.calendar;

import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** The newest version of the calendar that this service has heard of. An older one never takes its place. */
@Component
public class CalendarCopy {
    static final String COLLECTION = "calendar";
    private static final String ID = "calendar";
    /** Another instance may have heard of a newer one. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile CachedDays known = new CachedDays(WorkingDays.OF_THE_WEEK, Instant.MIN);

    CalendarCopy(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private record CachedDays(WorkingDays days, Instant asOf) {}

    private record CalendarDocument(String id, long sequence, WorkingDays days) {}

    public void on(List<ReceivedEvent<CalendarMessage>> batch) {
        batch.stream()
                .map(received -> switch (received.event().data()) {
                    case CalendarMessage.Recorded it -> WorkingDays.of(it);
                })
                .max(Comparator.comparingLong(WorkingDays::version))
                .ifPresent(this::keepNewer);
    }

    private void keepNewer(WorkingDays days) {
        Document fields = new Document();
        mongo.getConverter().write(new CalendarDocument(ID, days.version(), days), fields);
        fields.remove("_id");
        WriteModel<Document> newer = BulkWrites.newer(ID, days.version(), fields);
        BulkWrites.writeIgnoringDuplicates(mongo.getCollection(COLLECTION), List.of(newer));
    }

    /** Monday to Friday as long as there is no calendar. */
    public WorkingDays current() {
        Instant now = clock.instant();
        CachedDays latest = known;
        if (latest.asOf().plus(KEPT).isAfter(now)) {
            return latest.days();
        }
        @Nullable CalendarDocument stored = mongo.findById(ID, CalendarDocument.class, COLLECTION);
        WorkingDays days = stored == null ? WorkingDays.OF_THE_WEEK : stored.days();
        known = new CachedDays(days, now);
        return days;
    }
}
