package vn.dondoc.notification.retention;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.events.NotificationEvents;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.tasks.TaskSnapshots;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Deletes notices that are older than they are kept, read or not, what is stored of their events, and this service's copy of tasks
 * that ended before: tasks and reports keep what they told of.
 */
@Component
class NoticeRetention {
    private static final String CREATED = "state.createdAt";
    private static final int PAGE = 1_000;

    private final MongoTemplate mongo;
    private final NotificationEvents events;
    private final TaskSnapshots tasks;
    private final Period kept;
    private final Clock clock;

    NoticeRetention(
            MongoTemplate mongo,
            NotificationEvents events,
            TaskSnapshots tasks,
            @Value("${dondoc.notices.retention}") Period kept,
            Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.tasks = tasks;
        this.kept = kept;
        this.clock = clock;
    }

    /** Page by page, so that nothing waits long for it; any number of instances may. */
    @Scheduled(fixedDelayString = "${dondoc.notices.retention-every:1h}")
    void deleteOld() {
        Instant oldestKept =
                clock.instant().atZone(VietnamTime.ZONE).minus(kept).toInstant();
        Query old =
                new Query(where(CREATED).lt(oldestKept)).with(Sort.by(CREATED)).limit(PAGE);
        old.fields().include("_id");
        List<String> page;
        do {
            page = mongo.find(old, IdOnly.class, mongo.getCollectionName(Notice.class)).stream()
                    .map(IdOnly::id)
                    .toList();
            // before the notices: after a crash in between, the events are still found by the notices that remain
            events.forget(page);
            mongo.remove(new Query(where("_id").in(page)), Notice.class);
        } while (page.size() == PAGE);
        // each notice of a task came with one of its events, so those of a task that ended before then are gone
        tasks.deleteSettledBefore(oldestKept);
    }

    private record IdOnly(String id) {}
}
