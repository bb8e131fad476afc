package vn.dondoc.notification.recipients;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeContent;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.notices.NoticeStore;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RouteRecipients;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.notification.settings.InForce;

/**
 * Assigns pending notices to an official as soon as the agency has somebody who fits. Tasks and the directory come by
 * different topics, so either may be first; whoever stores second finds what the other stored, and the periodic run finds
 * what a crash left between the two. Where nobody comes for a while the notice goes up, or to whoever there is: it is told to
 * nobody only as long as there is nobody at all, neither there nor at the assigner nor above.
 *
 * <p>What is for one official in person waits too, until it is known who holds the role ({@link InPersonRecipients}).
 */
@Component
class PendingRecipientAssigner {
    private static final int PAGE_SIZE = 500;

    private final MongoTemplate mongo;
    private final DirectoryLookup directory;
    private final InForce<RoutingTable> routing;
    private final InPersonRecipients inPerson;
    private final Assignments assignments;

    PendingRecipientAssigner(
            MongoTemplate mongo,
            DirectoryLookup directory,
            InForce<RoutingTable> routing,
            InPersonRecipients inPerson,
            Assignments assignments) {
        this.mongo = mongo;
        this.directory = directory;
        this.routing = routing;
        this.inPerson = inPerson;
        this.assignments = assignments;
    }

    void assignPendingAt(Set<String> agencyIds) {
        assignPending(where(NoticeStore.PENDING_AGENCY).in(agencyIds));
    }

    @Scheduled(fixedDelayString = "${notification.delivery.pending-interval:60s}")
    void assignAllPending() {
        assignPending(where(NoticeStore.PENDING_AGENCY).gt(""));
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

    /**
     * Notices to a role are assigned first: an official who gets one so needs no second one in person. Those of deputies come last, because
     * a deputy may have got the notice in either way.
     */
    private void assign(List<Notice> pending) {
        Map<Boolean, List<Notice>> named = pending.stream()
                .collect(Collectors.partitioningBy(notice -> notice.recipient().namedId() != null));
        List<Notice> forDeputies = new ArrayList<>(assignByRole(named.getOrDefault(false, List.of())));
        forDeputies.addAll(inPerson.assign(named.getOrDefault(true, List.of())));
        inPerson.assign(forDeputies);
    }

    private List<Notice> assignByRole(List<Notice> pending) {
        Map<String, List<Official>> officials = directory.activeOfficialsByAgency(agenciesOf(pending));
        List<Assignments.Assignment> assigned = new ArrayList<>();
        List<Notice> unclaimed = new ArrayList<>();
        for (Notice notice : pending) {
            Optional<NotificationRoute> route = routeOf(notice);
            List<Official> recipients = recipientsOf(notice, route, officials);
            boolean isForEach = route.filter(NotificationRoute::reachesEach).isPresent();
            for (Official official : recipients) {
                NoticeRecipient recipient = notice.recipient().takenBy(official.id());
                assigned.add(isForEach ? assignments.ownOf(notice, recipient) : assignments.inPlace(notice, recipient));
            }
            if (recipients.isEmpty() && assignments.hasWaitedLongEnough(notice)) {
                unclaimed.add(notice);
            }
        }
        assigned.addAll(sentUp(unclaimed));
        return assignments.assign(assigned);
    }

    /** Of those that somebody who works there has, the ones for roles that others hold there, and not the one who has it. */
    List<Notice> forOtherRoles(List<Notice> taken) {
        Map<String, List<Official>> officials = directory.activeOfficialsByAgency(
                taken.stream().map(notice -> notice.recipient().workplaceId()).collect(Collectors.toSet()));
        return taken.stream()
                .filter(notice -> isForOtherRole(
                        notice, officials.getOrDefault(notice.recipient().workplaceId(), List.of())))
                .toList();
    }

    private boolean isForOtherRole(Notice notice, List<Official> there) {
        String holder = notice.recipient().officialId();
        List<String> fitting =
                fittingOf(notice, there).stream().map(Official::id).toList();
        return !fitting.isEmpty()
                && !fitting.contains(holder)
                && there.stream().anyMatch(official -> official.id().equals(holder));
    }

    /** Where it came up, whoever is the highest; else who has one of the roles for which it is. */
    private List<Official> fittingOf(Notice notice, List<Official> there) {
        if (notice.recipient().isSentUp()) {
            return RouteRecipients.highestRanked(there);
        }
        List<OfficialRole> roles =
                routeOf(notice).map(route -> route.recipients().roles()).orElse(List.of());
        return there.stream()
                .filter(official -> roles.contains(official.role()))
                .toList();
    }

    /** Whether an official of the assigner may have it because nobody at its agency fitted. */
    boolean mayBeAtAssigner(Notice notice) {
        return routeOf(notice).filter(NotificationRoute::fallsBackToAssigner).isPresent();
    }

    private static Set<String> agenciesOf(List<Notice> notices) {
        return notices.stream().map(notice -> notice.recipient().agencyId()).collect(Collectors.toSet());
    }

    private static List<Official> recipientsOf(
            Notice notice, Optional<NotificationRoute> route, Map<String, List<Official>> officials) {
        List<Official> ofAgency = officials.getOrDefault(notice.recipient().agencyId(), List.of());
        return route.map(it -> it.recipientsAmong(ofAgency)).orElseGet(() -> RouteRecipients.highestRanked(ofAgency));
    }

    /** In place, as the notice of its agency that it stays: what comes later is added to it, whoever has come by then. */
    private List<Assignments.Assignment> sentUp(List<Notice> unclaimed) {
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
                            .map(official -> assignments.inPlace(
                                    notice, notice.recipient().sentTo(official)));
                })
                .toList();
    }

    private static String assignerOf(Notice notice) {
        return notice.content().directive().assigningAgencyId();
    }

    /** By the table that was in force when it happened; none where a new release has another one, then the highest official gets it. */
    private Optional<NotificationRoute> routeOf(Notice notice) {
        NoticeContent content = notice.content();
        return routing.at(content.happenedAt())
                .findRoute(
                        content.kind(),
                        content.details().escalationLevel(),
                        notice.recipient().agencyRole());
    }
}
