package vn.dondoc.notification.digest;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.calendar.CalendarCopy;
import vn.dondoc.notification.calendar.WorkingDays;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.digest.DigestContent.Concerns;
import vn.dondoc.notification.digest.DigestContent.Day;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.recipients.RemindedOfficial;
import vn.dondoc.notification.recipients.ReminderRecipients;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.notification.tasks.TaskSnapshot;
import vn.dondoc.notification.tasks.TaskSnapshots;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Looks up what a digest says: what is due follows from how tasks, roles and deputies stand now, what waits for a decision from where these
 * notices are now, and what is new from what the official was told and has not read.
 */
@Component
class DigestContents {
    /** Of an official with more, some are passed over: nobody reads so long a digest. */
    private static final int MOST_NOTICES = 5_000;

    private static final Set<NoticeKind> ENDINGS = EnumSet.of(NoticeKind.RELIEVED, NoticeKind.COORDINATION_RELEASED);

    private final MongoTemplate mongo;
    private final DigestQueue queue;
    private final TaskSnapshots tasks;
    private final CalendarCopy calendar;
    private final ReminderRecipients recipients;
    private final DigestProperties properties;

    DigestContents(
            MongoTemplate mongo,
            DigestQueue queue,
            TaskSnapshots tasks,
            CalendarCopy calendar,
            ReminderRecipients recipients,
            DigestProperties properties) {
        this.mongo = mongo;
        this.queue = queue;
        this.tasks = tasks;
        this.calendar = calendar;
        this.recipients = recipients;
        this.properties = properties;
    }

    DigestContent of(LocalDate today, Official official, NoticeChoices choices, Instant now) {
        WorkingDays days = calendar.current();
        // by when that one went out: hours of the own may be earlier or later, and the mail server may have been away
        Instant since = queue.lastBefore(official.id(), today)
                .orElseGet(() -> VietnamTime.at(days.minus(today, 1, official.agencyId()), properties.at()));
        Day day = new Day(today, days.plus(today, properties.soonDays(), official.agencyId()));
        List<RemindedOfficial> acting = recipients.actingAs(official, today, now);
        Concerns concerns = new Concerns(acting, waiting(official, acting), news(official, choices, day, since));
        return DigestContent.of(tasksOf(concerns, day), concerns, choices, day);
    }

    private List<TaskSnapshot> tasksOf(Concerns concerns, Day day) {
        Set<String> told = new HashSet<>(concerns.waiting().keySet());
        told.addAll(concerns.news().keySet());
        Set<String> agencies = concerns.acting().stream()
                .flatMap(one -> one.agencyIds().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        tasks.findDue(agencies, idsOf(concerns.acting()), day.soonUntil()).stream(),
                        tasks.find(told).stream())
                .collect(Collectors.toMap(TaskSnapshot::id, task -> task, (one, _) -> one))
                .values()
                .stream()
                .toList();
    }

    /** By task whose decision it waits for. What deputies were told of it does not matter: it is theirs as long as they act. */
    private Map<String, String> waiting(Official official, List<RemindedOfficial> acting) {
        Criteria open = where("recipient.officialId")
                .in(idsOf(acting))
                .and("recipient.inPerson")
                .is(null)
                .and("state.decisionOn")
                .gt("");
        Map<String, String> waiting = new HashMap<>();
        for (Told notice : toldHere(official, open)) {
            String whose = notice.recipient().requireOfficial();
            waiting.merge(
                    Objects.requireNonNull(notice.state().decisionOn()),
                    whose,
                    (one, other) -> other.equals(official.id()) ? other : one);
        }
        return waiting;
    }

    private static List<String> idsOf(List<RemindedOfficial> acting) {
        return acting.stream().map(one -> one.official().id()).toList();
    }

    /** What a digest needs of a notice. */
    private record Told(ToldContent content, NoticeRecipient recipient, List<ToldItem> items, ToldState state) {}

    private record ToldContent(NoticeKind kind, ToldDirective directive) {}

    private record ToldDirective(String directiveId) {}

    private record ToldItem(String taskId) {}

    private record ToldState(@Nullable String decisionOn) {}

    /** What came for an agency that the official has left is for whoever works there now. */
    private List<Told> toldHere(Official official, Criteria which) {
        Query query = new Query(which).limit(MOST_NOTICES);
        query.fields()
                .include(
                        "content.kind",
                        "content.directive.directiveId",
                        "recipient",
                        "items.taskId",
                        "state.decisionOn");
        return mongo.find(query, Told.class, mongo.getCollectionName(Notice.class)).stream()
                .filter(notice -> notice.recipient().workplaceId().equals(official.agencyId()))
                .toList();
    }

    /** What one has nothing to do with any more is none, though nobody has read that it is so. */
    private static boolean isNews(Told notice) {
        return notice.recipient().agencyRole() != RecipientAgency.FORMER_LEAD
                && !ENDINGS.contains(notice.content().kind());
    }

    /** Made since then, or got since then by whoever has it. */
    private Map<String, String> news(Official official, NoticeChoices choices, Day day, Instant since) {
        Map<String, String> news = new HashMap<>();
        Stream.of("state.createdAt", "deliveries.assignedAt")
                .map(came -> where("recipient.officialId")
                        .is(official.id())
                        .and("state.readAt")
                        .is(null)
                        .and(came)
                        .gt(since))
                .flatMap(unread -> toldHere(official, unread).stream())
                .filter(notice -> isNews(notice)
                        && !choices.mutes(
                                notice.content().kind(),
                                notice.content().directive().directiveId(),
                                day.today()))
                .forEach(notice -> {
                    String whose = Objects.requireNonNullElse(notice.recipient().onBehalfOf(), official.id());
                    notice.items()
                            .forEach(item -> news.merge(
                                    item.taskId(), whose, (one, other) -> other.equals(official.id()) ? other : one));
                });
        return news;
    }
}
