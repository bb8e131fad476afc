package vn.dondoc.notification.notices;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.Directory;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.directory.OfficialsListener;
import vn.dondoc.notification.mail.MailSchedule;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RoutingTable;

/**
 * Gives notices that wait for an official to one as soon as the agency has somebody who fits. Tasks and the directory
 * come by different topics, so either may be first; whoever stores second finds what the other stored, and the periodic
 * look finds what a crash left between.
 */
@Component
class PendingRecipientAssigner implements OfficialsListener {
    private static final int PAGE = 500;

    private final MongoTemplate mongo;
    private final Directory directory;
    private final RoutingTable routing;
    private final NoticeStore store;
    private final MailSchedule mailPlan;
    private final Clock clock;

    PendingRecipientAssigner(
            MongoTemplate mongo,
            Directory directory,
            RoutingTable routing,
            NoticeStore store,
            MailSchedule mailPlan,
            Clock clock) {
        this.mongo = mongo;
        this.directory = directory;
        this.routing = routing;
        this.store = store;
        this.mailPlan = mailPlan;
        this.clock = clock;
    }

    @Override
    public void officialsChangedAt(Set<String> agencyIds) {
        handOver(where("waitsFor").in(agencyIds));
    }

    @Scheduled(fixedDelayString = "${notification.delivery.hand-over:60s}")
    void lookAtAll() {
        handOver(where("waitsFor").gt(""));
    }

    private void handOver(Criteria waiting) {
        String last = "";
        List<Notice> page;
        do {
            Query next =
                    new Query(new Criteria().andOperator(waiting, where("_id").gt(last)));
            page = mongo.find(next.with(Sort.by("_id")).limit(PAGE), Notice.class);
            handOver(page);
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
    }

    private void handOver(List<Notice> waiting) {
        Map<String, List<Official>> officials = directory.activeOfficialsOf(
                waiting.stream().map(Notice::agencyId).collect(Collectors.toSet()));
        List<Notice> toOne = new ArrayList<>();
        for (Notice notice : waiting) {
            List<Official> there = officials.getOrDefault(notice.agencyId(), List.of());
            routing.of(notice).ifPresent(route -> {
                List<String> chosen =
                        route.choose(there).stream().map(Official::id).toList();
                if (chosen.isEmpty()) {
                    return;
                }
                if (route.audience() == NotificationRoute.Audience.ONE) {
                    toOne.add(handedTo(notice, notice.id(), chosen.getFirst()));
                } else {
                    handToEach(notice, chosen);
                }
            });
        }
        give(toOne);
    }

    private Notice handedTo(Notice notice, String newId, String officialId) {
        return notice.handedTo(newId, officialId, mailPlan.dueAt(notice.complete(), clock.instant()));
    }

    /** In place, and only what still waits: of two who hand over at the same time one does. */
    private void give(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        for (Notice notice : notices) {
            Update update = new Update().set("officialId", notice.officialId()).unset("waitsFor");
            if (notice.mail().dueAt() != null) {
                update.set("mail.dueAt", notice.mail().dueAt());
            }
            bulk.updateOne(
                    new Query(where("_id").is(notice.id()).and("waitsFor").is(notice.agencyId())), update);
        }
        bulk.execute();
    }

    /** A notice of their own first, then the waiting one goes, unless it grew meanwhile: then the next look does it. */
    private void handToEach(Notice waiting, List<String> officialIds) {
        String group = waiting.id()
                .substring(0, waiting.id().length() - waiting.agencyId().length());
        store.write(officialIds.stream()
                .map(officialId -> handedTo(waiting, group + officialId, officialId))
                .toList());
        mongo.remove(
                new Query(where("_id")
                        .is(waiting.id())
                        .and("items")
                        .size(waiting.items().size())),
                Notice.class);
    }
}
