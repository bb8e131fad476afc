package vn.dondoc.reporting.calendar;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;
import vn.dondoc.contracts.calendar.CalendarMessage.Recorded;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** The newest version of the calendar that this service has heard of, as far as the province goes by it. An older one never takes its place. */
public final class CalendarCopy implements BatchEventHandler<CalendarMessage> {
    private static final String ID = "calendar";
    private static final String DAYS_OFF = "daysOff";
    private static final String WEEKEND_DAYS_WORKED = "weekendDaysWorked";

    private final MongoCollection<Document> collection;
    private final String province;

    public CalendarCopy(MongoDatabase database, String province) {
        this.collection = database.getCollection("calendar");
        this.province = province;
    }

    @Override
    public void on(List<ReceivedEvent<CalendarMessage>> batch) {
        batch.stream()
                .map(received -> switch (received.event().data()) {
                    case Recorded calendar -> calendar;
                })
                .max(Comparator.comparingLong(Recorded::version))
                .ifPresent(this::keepNewer);
    }

    private void keepNewer(Recorded calendar) {
        var closed = calendar.closures().stream()
                .filter(closure -> closure.closes(province, closure.from()))
                .flatMap(CalendarCopy::days);
        var fields = new Document(DAYS_OFF, texts(Stream.concat(calendar.daysOff().stream(), closed)))
                .append(WEEKEND_DAYS_WORKED, texts(calendar.weekendDaysWorked().stream()));
        BulkWrites.writeIgnoringDuplicates(collection, List.of(BulkWrites.newer(ID, calendar.version(), fields)));
    }

    private static Stream<LocalDate> days(Closure closure) {
        return closure.from().datesUntil(closure.to().plusDays(1));
    }

    private static List<String> texts(Stream<LocalDate> days) {
        return days.map(LocalDate::toString).distinct().toList();
    }

    /** Monday to Friday as long as there is no calendar. */
    public WorkingDays current() {
        Document stored = collection.find(eq("_id", ID)).first();
        return stored == null
                ? WorkingDays.OF_THE_WEEK
                : new WorkingDays(
                        Set.copyOf(stored.getList(DAYS_OFF, String.class)),
                        Set.copyOf(stored.getList(WEEKEND_DAYS_WORKED, String.class)));
    }
}
