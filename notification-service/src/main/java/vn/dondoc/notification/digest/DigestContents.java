package vn.dondoc.notification.digest;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.calendar.CalendarCopy;
import vn.dondoc.notification.calendar.WorkingDays;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.digest.DigestContent.Day;
import vn.dondoc.notification.digest.DigestContent.NotifiedTasks;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.recipients.DeputyNotices;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.notification.tasks.TaskSnapshots;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Looks up what a digest says: the notices of its official say of which tasks, the tasks how they stand. */
@Component
class DigestContents {
    /** Of an official with more, the oldest are passed over: nobody reads so long a digest. */
    private static final int MOST_NOTICES = 5_000;

    private final MongoTemplate mongo;
    private final TaskSnapshots tasks;
    private final CalendarCopy calendar;
    private final DeputyNotices deputies;
    private final DigestProperties properties;

    DigestContents(
            MongoTemplate mongo,
            TaskSnapshots tasks,
            CalendarCopy calendar,
            DeputyNotices deputies,
            DigestProperties properties) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.calendar = calendar;
        this.deputies = deputies;
        this.properties = properties;
    }

    DigestContent of(Digest digest, NoticeChoices choices) {
        WorkingDays days = calendar.current();
        LocalDate before = days.minus(digest.day(), 1, digest.agencyId());
        NotifiedTasks told = told(digest, choices, VietnamTime.at(before, properties.at()));
        Day day = new Day(digest.day(), days.plus(digest.day(), properties.soonDays(), digest.agencyId()));
        return DigestContent.of(tasks.find(told.taskIds()), told, choices, day);
    }

    private NotifiedTasks told(Digest digest, NoticeChoices choices, Instant since) {
        Query newestFirst = new Query(where("recipient.officialId").is(digest.officialId()))
                .with(Sort.by(Sort.Direction.DESC, "state.createdAt"))
                .limit(MOST_NOTICES);
        // what came for an agency that the official has left is for whoever works there now
        List<Notice> notices = mongo.find(newestFirst, Notice.class).stream()
                .filter(notice -> notice.recipient().workplaceId().equals(digest.agencyId()))
                .toList();
        Set<String> actedFor = actedFor(digest, notices);
        Map<String, Set<String>> led = new HashMap<>();
        Set<String> waiting = new HashSet<>();
        Set<String> news = new HashSet<>();
        for (Notice notice : notices) {
            boolean isTheirs = isTheirs(notice, actedFor);
            if (isTheirs && notice.recipient().agencyRole() == RecipientAgency.LEAD) {
                taskIdsOf(notice)
                        .forEach(id -> led.computeIfAbsent(id, _ -> new HashSet<>())
                                .add(notice.recipient().agencyId()));
            }
            if (isTheirs && notice.state().decisionOn() != null) {
                waiting.add(notice.state().decisionOn());
            }
            if (isNews(notice, since) && !choices.mutes(notice.content(), digest.day())) {
                news.addAll(taskIdsOf(notice));
            }
        }
        return new NotifiedTasks(led, waiting, news, onBehalfOf(notices));
    }

    /** For whom the official acts that day: after the period nothing is due to a deputy, and nothing waits for one. */
    private Set<String> actedFor(Digest digest, List<Notice> notices) {
        Set<String> others = notices.stream()
                .flatMap(notice -> Stream.ofNullable(notice.recipient().onBehalfOf()))
                .collect(Collectors.toSet());
        return others.isEmpty() ? others : deputies.actedFor(digest.officialId(), others, digest.day());
    }

    private static boolean isTheirs(Notice notice, Set<String> actedFor) {
        String onBehalfOf = notice.recipient().onBehalfOf();
        return onBehalfOf == null || actedFor.contains(onBehalfOf);
    }

    private static boolean isNews(Notice notice, Instant since) {
        return notice.state().readAt() == null && notice.cameAt().isAfter(since);
    }

    /** By task, of those that the official was told of for others alone. */
    private static Map<String, String> onBehalfOf(List<Notice> notices) {
        Map<String, String> others = new HashMap<>();
        Set<String> own = new HashSet<>();
        for (Notice notice : notices) {
            String other = notice.recipient().onBehalfOf();
            if (other == null) {
                own.addAll(taskIdsOf(notice));
            } else {
                taskIdsOf(notice).forEach(id -> others.put(id, other));
            }
        }
        others.keySet().removeAll(own);
        return others;
    }

    private static List<String> taskIdsOf(Notice notice) {
        return notice.items().stream().map(NoticeItem::taskId).toList();
    }
}
