package vn.dondoc.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import vn.dondoc.platform.testing.Waiting;

/** Knows when nothing is left to be done at a time of the clock: only then the clock may go on. */
final class QuietSystem implements AutoCloseable {
    private final MongoClient client;
    private final Map<String, MongoDatabase> databases = new HashMap<>();
    private final Admin admin;

    QuietSystem(String mongoUri, String prefix, EventLog log) {
        this.client = MongoClients.create(mongoUri);
        List.of("directive", "task", "notification")
                .forEach(name -> databases.put(name, client.getDatabase(prefix + name)));
        this.admin = log.admin();
    }

    /** Once more after it seemed so: what was on its way between two looks has led to something by then. */
    void await(Instant now) {
        for (int look = 0; look < 2; look++) {
            Waiting.until("nothing to be done at " + now, () -> left(now).toList(), List::isEmpty);
            EventLog.awaitHandled(admin);
        }
        Waiting.until("nothing to be done at " + now, () -> left(now).toList(), List::isEmpty);
    }

    private Stream<String> left(Instant now) {
        Document isThere = new Document("$exists", true);
        Document isDue = new Document("$lte", Date.from(now));
        return Stream.of(
                        found("directive", "directives", "outbox.since", isThere),
                        found("task", "tasks", "outbox.since", isThere),
                        found("task", "tasks", "sweep.nextDueAt", isDue),
                        found("notification", "notices", "deliveries.mail.dueAt", isDue),
                        found("notification", "notices", "deliveries.mail.claim", isThere),
                        found("notification", "digests", "mail.dueAt", isDue),
                        found("notification", "digests", "mail.claim", isThere))
                .flatMap(it -> it);
    }

    private Stream<String> found(String database, String collection, String field, Object value) {
        Document one = databases
                .get(database)
                .getCollection(collection)
                .find(new Document(field, value))
                .first();
        return one == null ? Stream.empty() : Stream.of(collection + " " + field + " " + one.get("_id"));
    }

    /** The digests of a day are made when it begins; reminders ask for them. */
    void awaitDigestsOf(String day) {
        Waiting.until(
                "the digests of " + day,
                () -> found("notification", "digests", "day", day).findAny().isPresent());
    }

    @Override
    public void close() {
        admin.close();
        client.close();
    }
}
