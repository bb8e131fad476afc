package vn.dondoc.notification.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.events.NotificationEvents;
import vn.dondoc.notification.events.NotificationFact;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.binding.StrictValues;

/** The notices of one owner at a time; those of others are as if they were not there. */
@Component
public class Inbox {
    /** Counting stops here: nobody needs to know it more exactly, and the answer stays quick. */
    public static final int MAX_COUNTED = 1_000;

    private static final String CREATED_AT = "state.createdAt";
    private static final String NOTICES = "notices";

    private final MongoTemplate mongo;
    private final NotificationEvents events;

    Inbox(MongoTemplate mongo, NotificationEvents events) {
        this.mongo = mongo;
        this.events = events;
    }

    /** Where a page ended: the next one begins right after. */
    public record Position(Instant createdAt, String id) {
        public static Position of(Notice notice) {
            return new Position(notice.state().createdAt(), notice.id());
        }

        /** From the parts of a cursor; the cursor of another list is refused. */
        public static Position of(String createdAt, String id) {
            try {
                return new Position(StrictValues.instant(createdAt), id);
            } catch (DateTimeException e) {
                throw new InvalidCursor(e);
            }
        }

        public List<String> parts() {
            return List.of(createdAt.toString(), id);
        }
    }

    /** Newest first. */
    public List<Notice> findPage(InboxOwner owner, NoticeFilter filter, @Nullable Position after, int limit) {
        List<Criteria> all = new ArrayList<>(filter.criteria(owner.readAt()));
        if (after != null) {
            all.add(new Criteria()
                    .orOperator(
                            where(CREATED_AT).lt(after.createdAt()),
                            where(CREATED_AT).is(after.createdAt()).and("_id").lt(after.id())));
        }
        Sort newestFirst = Sort.by(Sort.Direction.DESC, CREATED_AT, "_id");
        return mongo.find(
                new Query(both(owner.criteria(), all)).with(newestFirst).limit(limit), Notice.class);
    }

    private static Criteria both(Criteria whose, List<Criteria> others) {
        return others.isEmpty() ? whose : whose.andOperator(others);
    }

    /** At most {@link #MAX_COUNTED}; reads only the ids of the owner's unread notices. */
    public int countUnread(InboxOwner owner) {
        Query unread = new Query(unread(owner));
        unread.fields().include("_id");
        return mongo.find(unread.limit(MAX_COUNTED), org.bson.Document.class, NOTICES)
                .size();
    }

    private static Criteria unread(InboxOwner owner) {
        return owner.criteria().and(owner.readAt()).is(null);
    }

    public Optional<Notice> find(InboxOwner owner, String id) {
        return Optional.ofNullable(
                mongo.findOne(new Query(owner.criteria().and("_id").is(id)), Notice.class));
    }

    /** Counted up to {@link #MAX_COUNTED}. */
    public NoticeCounts count(InboxOwner owner) {
        Query unread = new Query(unread(owner));
        unread.fields().include("content.kind", "content.urgent", "items.urgency");
        List<CountedNotice> counted = mongo.find(unread.limit(MAX_COUNTED), CountedNotice.class, NOTICES);
        Query open = new Query(owner.criteria().and(NoticeFilter.DECISION_ON).gt(""));
        open.fields().include("_id");
        return new NoticeCounts(
                counted.size(),
                counted.size() == MAX_COUNTED,
                (int) counted.stream().filter(CountedNotice::isUrgent).count(),
                mongo.find(open.limit(MAX_COUNTED), org.bson.Document.class, NOTICES)
                        .size(),
                counted.stream().collect(Collectors.groupingBy(notice -> notice.content.kind, Collectors.counting())));
    }

    private record CountedNotice(CountedContent content, List<CountedItem> items) {
        boolean isUrgent() {
            return content.urgent || items.stream().anyMatch(item -> item.urgency.isFlash());
        }
    }

    private record CountedContent(NoticeKind kind, boolean urgent) {}

    private record CountedItem(Urgency urgency) {}

    /** A notice keeps the time it was first read, so to mark it again, or twice at once, changes nothing. */
    public Optional<Notice> markRead(InboxOwner owner, String id, CommandContext context) {
        markRead(owner, List.of(id), context);
        return find(owner, id);
    }

    /** Those of them that are the owner's and unread. */
    public int markRead(InboxOwner owner, Collection<String> ids, CommandContext context) {
        Criteria unread = unread(owner).and("_id").in(ids);
        return mark(owner, mongo.find(new Query(unread), Notice.class), context);
    }

    /**
     * All that the filter shows and that came until then, page by page.
     *
     * @param until so that what came after the caller looked stays unread
     */
    public int markAllRead(InboxOwner owner, NoticeFilter filter, Instant until, CommandContext context) {
        Criteria unread = both(
                owner.criteria().and(CREATED_AT).lte(until), filter.onlyUnread().criteria(owner.readAt()));
        Query page = new Query(unread).limit(MAX_COUNTED);
        int marked = 0;
        List<Notice> found;
        do {
            found = mongo.find(page, Notice.class);
            marked += mark(owner, found, context);
        } while (found.size() == MAX_COUNTED);
        return marked;
    }

    /** Others are told of what its own official read; an agency may read what nobody got yet. */
    private int mark(InboxOwner owner, List<Notice> unread, CommandContext context) {
        if (unread.isEmpty()) {
            return 0;
        }
        if (owner instanceof InboxOwner.OfOfficial) {
            events.publish(
                    unread.stream()
                            .map(notice -> NotificationFact.read(notice, context.actor()))
                            .toList(),
                    context);
        }
        BulkOperations marks = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        for (Notice notice : unread) {
            marks.updateOne(
                    // it may be somebody else's by now, who has not read it
                    new Query(owner.criteria()
                            .and("_id")
                            .is(notice.id())
                            .and(owner.readAt())
                            .is(null)),
                    owner.marked(notice, context.time()));
        }
        return marks.execute().getModifiedCount();
    }
}
