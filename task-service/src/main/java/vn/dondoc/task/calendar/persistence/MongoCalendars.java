package vn.dondoc.task.calendar.persistence;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.calendar.CalendarMessages;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.WorkingCalendar;

/**
 * Versions of the calendar in MongoDB, one document each. The one in force is kept in memory; each look at it asks the store
 * by id whether there is a next one, so that several instances follow one another at once. A version carries the event that tells
 * of it, the first one as well, so whoever reads the topic hears of the calendar whenever it begins.
 */
@Component
class MongoCalendars implements Calendars {
    static final String COLLECTION = "calendars";
    private static final String NUMBER = "number";

    private final MongoOperations mongo;
    private final String collection;
    private final OutboxCollection<CalendarDocument> documents;
    private final AtomicReference<WorkingCalendar> latest;

    @Autowired
    MongoCalendars(
            MongoOperations mongo,
            OutboxCollections outboxes,
            @Value("${dondoc.province}") String province,
            Clock clock) {
        this(
                mongo,
                outboxes,
                COLLECTION,
                CalendarVersion.first(province, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    MongoCalendars(MongoOperations mongo, OutboxCollections outboxes, String collection, CalendarVersion first) {
        this.mongo = mongo;
        this.collection = collection;
        this.documents = outboxes.collection(collection, CalendarDocument.class, CalendarMessages.CATALOG);
        mongo.indexOps(collection).createIndex(new Index(NUMBER, Sort.Direction.DESC));
        this.latest = new AtomicReference<>(newest().or(() -> begin(first)).orElseThrow());
    }

    private Optional<WorkingCalendar> newest() {
        Query newest = new Query().with(Sort.by(Sort.Direction.DESC, NUMBER)).limit(1);
        return Optional.ofNullable(mongo.findOne(newest, CalendarDocument.class, collection))
                .map(document -> document.version().calendar());
    }

    /** Another instance may begin at the same time. */
    private Optional<WorkingCalendar> begin(CalendarVersion first) {
        try {
            CalendarRevision revision = first.revision();
            add(
                    first,
                    new CommandContext(
                            revision.actor(),
                            revision.at(),
                            Trace.of(revision.command().key()),
                            revision.command()));
        } catch (StaleDocument _) {
            return newest();
        }
        return Optional.of(first.calendar());
    }

    @Override
    public WorkingCalendar current() {
        WorkingCalendar known = latest.get();
        Optional<CalendarVersion> next = find(known.version() + 1);
        while (next.isPresent()) {
            known = next.get().calendar();
            next = find(known.version() + 1);
        }
        return latest.accumulateAndGet(known, (one, other) -> one.version() > other.version() ? one : other);
    }

    @Override
    public Optional<CalendarVersion> find(long version) {
        return Optional.ofNullable(mongo.findById(Long.toString(version), CalendarDocument.class, collection))
                .map(CalendarDocument::version);
    }

    @Override
    public List<CalendarRevision> revisions(long before, int limit) {
        Query query = new Query(Criteria.where(NUMBER).lt(before))
                .with(Sort.by(Sort.Direction.DESC, NUMBER))
                .limit(limit);
        query.fields().exclude("days", "closures");
        return mongo.find(query, RevisionDocument.class, collection).stream()
                .map(RevisionDocument::revision)
                .toList();
    }

    @Override
    public void add(CalendarVersion next, CommandContext context) {
        CalendarDocument document = CalendarDocument.of(next);
        try {
            documents.insert(document, List.of(document.message()), context);
        } catch (DuplicateDocument _) {
            throw new StaleDocument("calendar version " + next.revision().version());
        }
    }
}
