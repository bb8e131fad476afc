package vn.dondoc.notification.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.DeliverySchedule;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.notices.NoticeStore;
import vn.dondoc.notification.notices.OpenDecisions;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.notification.settings.InForce;
import vn.dondoc.notification.tasks.TaskSnapshots;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Turns what happened to tasks into notices: one look for the officials and one bulk write, however many events. */
@Component
public class TaskEventsHandler implements BatchEventHandler<TaskMessage> {
    private final InForce<RoutingTable> routing;
    private final DirectoryLookup directory;
    private final NoticeStore store;
    private final PendingRecipientAssigner pendingRecipients;
    private final DeputyNotices deputies;
    private final DeliverySchedule deliverySchedule;
    private final OpenDecisions decisions;
    private final TaskSnapshots tasks;
    private final Clock clock;

    TaskEventsHandler(
            InForce<RoutingTable> routing,
            DirectoryLookup directory,
            NoticeStore store,
            PendingRecipientAssigner pendingRecipients,
            DeputyNotices deputies,
            DeliverySchedule deliverySchedule,
            OpenDecisions decisions,
            TaskSnapshots tasks,
            Clock clock) {
        this.routing = routing;
        this.directory = directory;
        this.store = store;
        this.pendingRecipients = pendingRecipients;
        this.deputies = deputies;
        this.deliverySchedule = deliverySchedule;
        this.decisions = decisions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void on(List<ReceivedEvent<TaskMessage>> batch) {
        List<EventEnvelope<TaskMessage>> events =
                batch.stream().map(ReceivedEvent::event).toList();
        tasks.storeNewer(events);
        byRouting(events).forEach((table, those) -> tell(NoticeDraft.fromEvents(those, table)));
        decisions.settle(events);
        store.correct(events.stream()
                .map(EventEnvelope::data)
                .filter(TaskMessage.Corrected.class::isInstance)
                .map(TaskMessage::task)
                .toList());
    }

    /** The table that was in force when it happened: an event that comes again after a change is told to the same officials. */
    private Map<RoutingTable, List<EventEnvelope<TaskMessage>>> byRouting(List<EventEnvelope<TaskMessage>> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> routing.at(event.time()), IdentityHashMap::new, Collectors.toList()));
    }

    private void tell(Collection<NoticeDraft> drafts) {
        Map<String, List<Official>> officials = directory.activeOfficialsByAgency(
                drafts.stream().flatMap(NoticeDraft::candidateAgencies).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<Notice> notices = drafts.stream()
                .flatMap(draft -> noticesOf(draft, draft.recipientsAmong(officials), now))
                .toList();
        store.upsertAll(notices);
        assignPendingOf(notices);
        tellDeputies(notices);
    }

    /** By whom the store says was told, and when: when the event comes again, that is still so. */
    private void tellDeputies(List<Notice> notices) {
        if (notices.isEmpty() || !deputies.areThereAny()) {
            return;
        }
        List<Notice> told = store.findAll(notices.stream().map(Notice::id).toList()).stream()
                .filter(notice -> !notice.recipient().isPending())
                .toList();
        List<Notice> forDeputies = deputies.of(told, notice -> VietnamTime.dayOf(notice.cameAt()));
        store.upsertAll(forDeputies);
        assignPendingOf(forDeputies);
    }

    private Stream<Notice> noticesOf(NoticeDraft draft, List<Official> recipients, Instant now) {
        return recipients.isEmpty()
                ? Stream.of(noticeOf(draft, null, now))
                : recipients.stream().map(official -> noticeOf(draft, official.id(), now));
    }

    private Notice noticeOf(NoticeDraft draft, @Nullable String officialId, Instant now) {
        return Notice.of(draft, officialId, now, deliverySchedule.deliveriesFor(draft, officialId, now));
    }

    /** Officials may have come between the look for them and the write. */
    private void assignPendingOf(List<Notice> notices) {
        Set<String> agencyIds = notices.stream()
                .map(Notice::recipient)
                .filter(NoticeRecipient::isPending)
                .map(NoticeRecipient::agencyId)
                .collect(Collectors.toSet());
        if (!agencyIds.isEmpty()) {
            pendingRecipients.assignPendingAt(agencyIds);
        }
    }
}
