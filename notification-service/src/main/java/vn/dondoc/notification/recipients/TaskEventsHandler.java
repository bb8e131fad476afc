package vn.dondoc.notification.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Turns what happened to tasks into notices: one look for the officials and one bulk write, however many events. */
@Component
public class TaskEventsHandler implements BatchEventHandler<TaskMessage> {
    private final RoutingTable routing;
    private final DirectoryLookup directory;
    private final NoticeStore store;
    private final PendingRecipientAssigner pendingRecipients;
    private final DeputyNotices deputies;
    private final DeliverySchedule deliverySchedule;
    private final OpenDecisions decisions;
    private final Clock clock;

    TaskEventsHandler(
            RoutingTable routing,
            DirectoryLookup directory,
            NoticeStore store,
            PendingRecipientAssigner pendingRecipients,
            DeputyNotices deputies,
            DeliverySchedule deliverySchedule,
            OpenDecisions decisions,
            Clock clock) {
        this.routing = routing;
        this.directory = directory;
        this.store = store;
        this.pendingRecipients = pendingRecipients;
        this.deputies = deputies;
        this.deliverySchedule = deliverySchedule;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void on(List<ReceivedEvent<TaskMessage>> batch) {
        Collection<NoticeDraft> drafts =
                NoticeDraft.fromEvents(batch.stream().map(ReceivedEvent::event).toList(), routing);
        Map<String, List<Official>> officials = directory.activeOfficialsByAgency(
                drafts.stream().flatMap(NoticeDraft::candidateAgencies).collect(Collectors.toSet()));
        Instant now = clock.instant();
        Map<String, Notice> waiting = new HashMap<>();
        List<Notice> notices = new ArrayList<>();
        for (NoticeDraft draft : drafts) {
            Notice ofNobody = noticeOf(draft, null, now);
            for (Notice notice : noticesOf(draft, draft.recipientsAmong(officials), now)) {
                notices.add(notice);
                waiting.put(notice.id(), ofNobody);
            }
        }
        store.upsertAll(notices);
        assignPendingOf(notices);
        tellDeputies(waiting);
        decisions.settle(batch.stream().map(ReceivedEvent::event).toList());
        store.correct(batch.stream()
                .map(received -> received.event().data())
                .filter(TaskMessage.Corrected.class::isInstance)
                .map(TaskMessage::task)
                .toList());
    }

    /** By whom the store says was told, and when: when the event comes again, that is still so. */
    private void tellDeputies(Map<String, Notice> waiting) {
        if (waiting.isEmpty() || !deputies.areThereAny()) {
            return;
        }
        List<Notice> notices = deputies.of(store.addressedOf(waiting.keySet()).values().stream()
                .filter(stored -> !stored.recipient().isPending())
                .map(stored -> new DeputyNotices.Told(
                        Objects.requireNonNull(waiting.get(stored.id())),
                        stored.recipient(),
                        VietnamTime.dayOf(stored.state().createdAt())))
                .toList());
        store.upsertAll(notices);
        assignPendingOf(notices);
    }

    private List<Notice> noticesOf(NoticeDraft draft, List<Official> recipients, Instant now) {
        return recipients.isEmpty()
                ? List.of(noticeOf(draft, null, now))
                : recipients.stream()
                        .map(official -> noticeOf(draft, official.id(), now))
                        .toList();
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
            pendingRecipients.officialsChangedAt(agencyIds);
        }
    }
}
