package vn.dondoc.notification.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.notification.routing.RouteRecipients;
import vn.dondoc.notification.routing.RoutingTable;

/**
 * What a batch of events has to say to one agency on one matter: a notice before it is known which official gets it.
 *
 * @param namedId the official of that agency for whom it is in person; none for one that goes to whoever holds the role
 * @param trigger the event that opened it; the others only add their items
 */
public record NoticeDraft(
        String group,
        String agencyId,
        @Nullable String namedId,
        NotificationRoute route,
        NoticeTrigger trigger,
        List<NoticeItem> items) {

    private record Key(
            String group, String agencyId, @Nullable String namedId) {}

    /** Several events of one group for one agency become one draft. */
    public static Collection<NoticeDraft> fromEvents(List<EventEnvelope<TaskMessage>> events, RoutingTable routing) {
        Map<Key, NoticeDraft> drafts = new LinkedHashMap<>();
        events.stream()
                .flatMap(event -> NoticeTrigger.allOf(event).stream())
                .flatMap(trigger -> fromTrigger(trigger, routing))
                .forEach(draft -> drafts.merge(
                        new Key(draft.group, draft.agencyId, draft.namedId), draft, NoticeDraft::mergedWith));
        return drafts.values();
    }

    private static Stream<NoticeDraft> fromTrigger(NoticeTrigger trigger, RoutingTable routing) {
        return routing.routesFor(trigger.kind(), trigger.details().escalationLevel()).stream()
                .flatMap(route -> route.to()
                        .agencyIds(trigger.task(), trigger.details().otherAgencyId())
                        .flatMap(agencyId -> ofAgency(agencyId, route, trigger)));
    }

    /** For whoever holds the role, and for each whom the event names besides. */
    private static Stream<NoticeDraft> ofAgency(String agencyId, NotificationRoute route, NoticeTrigger trigger) {
        var byRole = new NoticeDraft(
                groupOf(route, trigger), agencyId, null, route, trigger, List.of(itemOf(trigger, route, agencyId)));
        return Stream.concat(
                route.asksForRoles() ? Stream.of(byRole) : Stream.empty(),
                route.recipients().besides().stream()
                        .flatMap(named -> named.of(trigger.event().data()).stream())
                        .map(byRole::inPerson));
    }

    private NoticeDraft inPerson(String officialId) {
        return new NoticeDraft(group, agencyId, officialId, route, trigger, items);
    }

    private static NoticeItem itemOf(NoticeTrigger trigger, NotificationRoute route, String agencyId) {
        NoticeItem item = NoticeItem.of(trigger.event().data());
        ItemNote ofPart =
                assignsToOthersThanLead(route, trigger) ? ItemNote.ofPart(trigger.task(), agencyId) : item.note();
        return ofPart == null ? item : item.noted(ofPart);
    }

    /** What an agency leads and what it coordinates on are two notices: the number of tasks is known only for the first. */
    private static String groupOf(NotificationRoute route, NoticeTrigger trigger) {
        return assignsToOthersThanLead(route, trigger) ? route.to() + ":" + trigger.group() : trigger.group();
    }

    private static boolean assignsToOthersThanLead(NotificationRoute route, NoticeTrigger trigger) {
        return trigger.kind() == NoticeKind.ASSIGNED && route.to() != RecipientAgency.LEAD;
    }

    private NoticeDraft mergedWith(NoticeDraft other) {
        List<NoticeItem> all = new ArrayList<>(items);
        other.items.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return new NoticeDraft(group, agencyId, namedId, route, trigger, List.copyOf(all));
    }

    NoticeKind kind() {
        return trigger.kind();
    }

    /** What is known of the lead's number of tasks says nothing of those that one official is in charge of, unless it is one. */
    @Nullable
    Integer expectedItems() {
        Integer expected = trigger.expectedItems();
        boolean isKnown = namedId == null || Objects.equals(expected, 1);
        return isKnown && !assignsToOthersThanLead(route, trigger) ? expected : null;
    }

    /** Who gets the notice, of the active officials by agency; none when nobody fits (yet), or it is for one in person. */
    public List<Official> recipientsAmong(Map<String, List<Official>> officials) {
        if (namedId != null) {
            return List.of();
        }
        List<Official> fitting = route.recipientsAmong(officials.getOrDefault(agencyId, List.of()));
        return fitting.isEmpty() && route.fallsBackToAssigner()
                ? RouteRecipients.highestRanked(
                        officials.getOrDefault(trigger.task().assigningAgencyId(), List.of()))
                : fitting;
    }

    /** The agencies whose officials the recipients are chosen from. */
    public Stream<String> candidateAgencies() {
        return route.fallsBackToAssigner()
                ? Stream.of(agencyId, trigger.task().assigningAgencyId())
                : Stream.of(agencyId);
    }

    public boolean isComplete() {
        Integer expected = expectedItems();
        return expected != null && items.size() >= expected;
    }

    boolean isFlash() {
        return items.stream().anyMatch(NoticeItem::isFlash);
    }

    boolean isUrgent() {
        return route.urgent() || isFlash();
    }
}
