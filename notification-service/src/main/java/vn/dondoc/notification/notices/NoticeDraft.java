package vn.dondoc.notification.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.notification.routing.RoutingTable;

/**
 * What a batch of events has to say to one agency on one matter: a notice before it is known who reads it.
 *
 * @param first what opened it; the others only add their items
 * @param happenedAt when that was, and {@code correlationId} ties it to the request it follows from
 */
public record NoticeDraft(
        String group,
        String agencyId,
        NotificationRoute route,
        NoticeTrigger first,
        Instant happenedAt,
        String correlationId,
        List<NoticeItem> items) {

    private record Key(String group, String agencyId) {}

    /** Folds the events: several of one matter for one agency become one draft. */
    public static Collection<NoticeDraft> fold(List<EventEnvelope<TaskMessage>> events, RoutingTable routing) {
        Map<Key, NoticeDraft> drafts = new LinkedHashMap<>();
        for (EventEnvelope<TaskMessage> event : events) {
            NoticeTrigger.of(event).ifPresent(occasion -> {
                for (NotificationRoute route :
                        routing.of(occasion.kind(), occasion.particulars().rung())) {
                    String group = groupFor(route, occasion);
                    route.to()
                            .agenciesOf(occasion)
                            .forEach(agencyId -> drafts.merge(
                                    new Key(group, agencyId),
                                    new NoticeDraft(
                                            group,
                                            agencyId,
                                            route,
                                            occasion,
                                            event.time(),
                                            event.trace().correlationId(),
                                            List.of(occasion.item())),
                                    NoticeDraft::and));
                }
            });
        }
        return drafts.values();
    }

    /** What an agency leads and what it helps with are two notices: only for the first the number of tasks is known. */
    private static String groupFor(NotificationRoute route, NoticeTrigger occasion) {
        boolean apart = occasion.kind() == NoticeKind.ASSIGNED && route.to() != RecipientAgency.LEAD;
        return apart ? route.to() + ":" + occasion.group() : occasion.group();
    }

    private NoticeDraft and(NoticeDraft other) {
        List<NoticeItem> all = new ArrayList<>(items);
        other.items.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return new NoticeDraft(group, agencyId, route, first, happenedAt, correlationId, List.copyOf(all));
    }

    NoticeKind kind() {
        return first.kind();
    }

    @Nullable
    Integer expected() {
        return kind() == NoticeKind.ASSIGNED && route.to() != RecipientAgency.LEAD ? null : first.expected();
    }

    /** Who is told, of the active officials by agency; none when nobody fits (yet). */
    public List<Official> choose(Map<String, List<Official>> officials) {
        List<Official> fitting = route.choose(officials.getOrDefault(agencyId, List.of()));
        return fitting.isEmpty() && route.orAssigner()
                ? NotificationRoute.highestOf(
                        officials.getOrDefault(first.task().assigningAgencyId(), List.of()))
                : fitting;
    }

    /** The agencies whose officials it may choose from. */
    public Stream<String> agencies() {
        return route.orAssigner() ? Stream.of(agencyId, first.task().assigningAgencyId()) : Stream.of(agencyId);
    }

    public boolean isComplete() {
        Integer expected = expected();
        return expected != null && items.size() >= expected;
    }

    boolean isUrgent() {
        return route.urgent() || items.stream().anyMatch(NoticeItem::isFlash);
    }
}
