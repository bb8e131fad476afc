package vn.dondoc.notification.notices;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.directory.OfficialsListener;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RouteRecipients;
import vn.dondoc.notification.routing.RoutingTable;

/**
 * Assigns pending notices to an official as soon as the agency has somebody who fits. Tasks and the directory come by
 * different topics, so either may be first; whoever stores second finds what the other stored, and the periodic run finds
 * what a crash left between the two. Where nobody comes for a while the notice goes up, or to whoever there is: it is told to
 * nobody only as long as there is nobody at all, neither there nor at the assigner nor above.
 *
 * <p>What is for one official in person waits here too, until it is known who holds the role: one who does has the notice.
 */
@Component
class PendingRecipientAssigner implements OfficialsListener {
    private static final String PENDING_AGENCY = "recipient.pendingAgencyId";
    private static final int PAGE_SIZE = 500;

    private final MongoTemplate mongo;
    private final DirectoryLookup directory;
    private final RoutingTable routing;
    private final NoticeStore store;
    private final DeliverySchedule deliverySchedule;
    private final NoticeDeliveryProperties delivery;
    private final Clock clock;

    PendingRecipientAssigner(
            MongoTemplate mongo,
            DirectoryLookup directory,
            RoutingTable routing,
            NoticeStore store,
            DeliverySchedule deliverySchedule,
            NoticeDeliveryProperties delivery,
            Clock clock) {
        this.mongo = mongo;
        this.directory = directory;
        this.routing = routing;
        this.store = store;
        this.deliverySchedule = deliverySchedule;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public void officialsChangedAt(Set<String> agencyIds) {
        assignPending(where(PENDING_AGENCY).in(agencyIds));
    }

    @Scheduled(fixedDelayString = "${notification.delivery.pending-interval:60s}")
    void assignAllPending() {
        assignPending(where(PENDING_AGENCY).gt(""));
    }

    private void assignPending(Criteria pending) {
        String last = "";
        List<Notice> page;
        do {
            Query next =
                    new Query(new Criteria().andOperator(pending, where("_id").gt(last)));
            page = mongo.find(next.with(Sort.by("_id")).limit(PAGE_SIZE), Notice.class);
            assign(page);
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE_SIZE);
    }

    /** By role first: whoever gets it so needs no other in person. */
    private void assign(List<Notice> pending) {
        Map<Boolean, List<Notice>> inPerson = pending.stream()
                .collect(Collectors.partitioningBy(notice -> notice.recipient().namedId() != null));
        assignByRole(inPerson.getOrDefault(false, List.of()));
        assignInPerson(inPerson.getOrDefault(true, List.of()));
    }

    /** Whoever left is passed over, and so is whom the directory does not tell of: the role hears in any case. */
    private void assignInPerson(List<Notice> pending) {
        if (pending.isEmpty()) {
            return;
        }
        Map<String, Official> officials = directory.officialsById(pending.stream()
                .flatMap(notice -> Stream.ofNullable(notice.recipient().namedId()))
                .collect(Collectors.toSet()));
        Map<String, NoticeRecipient> byRole = store.recipientsOf(
                pending.stream().map(PendingRecipientAssigner::idByRole).collect(Collectors.toSet()));
        List<Notice> assigned = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (Notice notice : pending) {
            Official official = officials.get(notice.recipient().namedId());
            NoticeRecipient holder = byRole.get(idByRole(notice));
            if (isOpen(official, holder) && !hasWaitedLongEnough(notice)) {
                continue;
            }
            if (official != null && isToBeTold(official, notice, holder)) {
                assigned.add(assignedTo(notice, notice.id(), notice.recipient().takenBy(official.id())));
            } else {
                passedOver.add(notice.id());
            }
        }
        assignInPlace(assigned);
        store.removePending(passedOver);
    }

    private static String idByRole(Notice notice) {
        return notice.idFor(notice.recipient().agencyId());
    }

    private static boolean isOpen(@Nullable Official official, @Nullable NoticeRecipient holder) {
        return official == null || (holder != null && holder.isPending());
    }

    /** Not who left, nor who has the notice already. */
    private static boolean isToBeTold(Official official, Notice notice, @Nullable NoticeRecipient holder) {
        return official.active()
                && official.agencyId().equals(notice.recipient().agencyId())
                && (holder == null || !official.id().equals(holder.officialId()));
    }

    private void assignByRole(List<Notice> pending) {
        Map<String, List<Official>> officials = directory.activeOfficialsByAgency(agenciesOf(pending));
        List<Notice> assigned = new ArrayList<>();
        List<Notice> unclaimed = new ArrayList<>();
        for (Notice notice : pending) {
            Optional<NotificationRoute> route = routeOf(notice);
            List<NoticeRecipient> recipients = recipientsOf(notice, route, officials);
            if (recipients.isEmpty()) {
                unclaimed.add(notice);
            } else if (route.filter(NotificationRoute::reachesEach).isPresent()) {
                copyToEach(notice, recipients);
            } else {
                recipients.forEach(recipient -> assigned.add(assignedTo(notice, notice.id(), recipient)));
            }
        }
        assigned.addAll(
                sentUp(unclaimed.stream().filter(this::hasWaitedLongEnough).toList()));
        assignInPlace(assigned);
    }

    private static Set<String> agenciesOf(List<Notice> notices) {
        return notices.stream().map(notice -> notice.recipient().agencyId()).collect(Collectors.toSet());
    }

    private static List<NoticeRecipient> recipientsOf(
            Notice notice, Optional<NotificationRoute> route, Map<String, List<Official>> officials) {
        NoticeRecipient pending = notice.recipient();
        List<Official> ofAgency = officials.getOrDefault(pending.agencyId(), List.of());
        return route
                .map(it -> it.recipientsAmong(ofAgency))
                .orElseGet(() -> RouteRecipients.highestRanked(ofAgency))
                .stream()
                .map(official -> pending.takenBy(official.id()))
                .toList();
    }

    /** The directory may still be on its way. */
    private boolean hasWaitedLongEnough(Notice notice) {
        return !notice.state().createdAt().plus(delivery.waitForOfficial()).isAfter(clock.instant());
    }

    /** In place, as the notice of its agency that it stays: what comes later is added to it, whoever has come by then. */
    private List<Notice> sentUp(List<Notice> unclaimed) {
        Set<String> agencies = unclaimed.stream()
                .flatMap(notice -> Stream.of(notice.recipient().agencyId(), assignerOf(notice)))
                .collect(Collectors.toSet());
        Map<String, List<Official>> there = directory.activeOfficialsByAgency(agencies);
        Map<String, List<Official>> above = directory.activeOfficialsAbove(agencies);
        return unclaimed.stream()
                .flatMap(notice -> {
                    String agencyId = notice.recipient().agencyId();
                    return Stream.of(
                                    above.get(agencyId),
                                    there.get(agencyId),
                                    there.get(assignerOf(notice)),
                                    above.get(assignerOf(notice)))
                            .flatMap(Stream::ofNullable)
                            .limit(1)
                            .flatMap(officials -> RouteRecipients.highestRanked(officials).stream())
                            .map(official -> assignedTo(
                                    notice, notice.id(), notice.recipient().sentTo(official)));
                })
                .toList();
    }

    private static String assignerOf(Notice notice) {
        return notice.content().directive().assigningAgencyId();
    }

    /** None when the table no longer has the route by which the notice was made; then the highest official gets it. */
    private Optional<NotificationRoute> routeOf(Notice notice) {
        NoticeContent content = notice.content();
        return routing.findRoute(
                content.kind(),
                content.details().escalationLevel(),
                notice.recipient().agencyRole());
    }

    private Notice assignedTo(Notice notice, String newId, NoticeRecipient recipient) {
        Instant dueAt = deliverySchedule.dueAt(notice.state().complete(), notice.isFlash(), clock.instant());
        return notice.assignedTo(newId, recipient, dueAt);
    }

    /** Only what is still pending in the store: of two instances that assign a notice at the same time one does. */
    private void assignInPlace(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        for (Notice notice : notices) {
            NoticeRecipient recipient = notice.recipient();
            Update update = new Update().set("recipient", recipient);
            for (Channel channel : Channel.values()) {
                Instant dueAt = notice.deliveries().by(channel).dueAt();
                if (dueAt != null) {
                    update.set(channel.path() + ".dueAt", dueAt);
                }
            }
            bulk.updateOne(
                    new Query(where("_id").is(notice.id()).and(PENDING_AGENCY).is(recipient.agencyId())), update);
        }
        bulk.execute();
    }

    /**
     * Stores a notice for each official before it removes the pending one. Where that one grew meanwhile it stays, and the
     * next run adds its new items to the others.
     */
    private void copyToEach(Notice pending, List<NoticeRecipient> recipients) {
        store.upsertAll(recipients.stream()
                .map(recipient ->
                        assignedTo(pending, pending.idFor(Objects.requireNonNull(recipient.officialId())), recipient))
                .toList());
        mongo.remove(
                new Query(where("_id")
                        .is(pending.id())
                        .and("items")
                        .size(pending.items().size())),
                Notice.class);
    }
}
