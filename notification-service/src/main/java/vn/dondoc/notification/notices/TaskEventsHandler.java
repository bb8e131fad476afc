package vn.dondoc.notification.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.notification.standing.TaskStandings;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;

/** Turns what happened to tasks into notices: one look for the officials and one bulk write, however many events. */
@Component
public class TaskEventsHandler implements BatchEventHandler<TaskMessage> {
    private final RoutingTable routing;
    private final DirectoryLookup directory;
    private final NoticeStore store;
    private final PendingRecipientAssigner pendingRecipients;
    private final NoticeChoicesStore choices;
    private final DeliverySchedule deliverySchedule;
    private final OpenDecisions decisions;
    private final TaskStandings standings;
    private final Clock clock;

    TaskEventsHandler(
            RoutingTable routing,
            DirectoryLookup directory,
            NoticeStore store,
            PendingRecipientAssigner pendingRecipients,
            NoticeChoicesStore choices,
            DeliverySchedule deliverySchedule,
            OpenDecisions decisions,
            TaskStandings standings,
            Clock clock) {
        this.routing = routing;
        this.directory = directory;
        this.store = store;
        this.pendingRecipients = pendingRecipients;
        this.choices = choices;
        this.deliverySchedule = deliverySchedule;
        this.decisions = decisions;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public void on(List<ReceivedEvent<TaskMessage>> batch) {
        List<EventEnvelope<TaskMessage>> events =
                batch.stream().map(ReceivedEvent::event).toList();
        standings.record(events);
        Collection<NoticeDraft> drafts = NoticeDraft.fromEvents(events, routing);
        Map<String, List<Official>> officials = directory.activeOfficialsByAgency(
                drafts.stream().flatMap(NoticeDraft::candidateAgencies).collect(Collectors.toSet()));
        List<Notice> notices = noticesOf(drafts, officials);
        store.upsertAll(notices);
        assignPendingOf(notices);
        decisions.settle(events);
        store.correct(events.stream()
                .map(EventEnvelope::data)
                .filter(TaskMessage.Corrected.class::isInstance)
                .map(TaskMessage::task)
                .toList());
    }

    private List<Notice> noticesOf(Collection<NoticeDraft> drafts, Map<String, List<Official>> officials) {
        Instant now = clock.instant();
        Map<String, NoticeChoices> chosen = choices.of(drafts.stream()
                .flatMap(draft -> draft.recipientsAmong(officials).stream())
                .map(Official::id)
                .collect(Collectors.toSet()));
        return drafts.stream()
                .flatMap(draft -> noticesOf(draft, draft.recipientsAmong(officials), chosen, now))
                .toList();
    }

    private Stream<Notice> noticesOf(
            NoticeDraft draft, List<Official> recipients, Map<String, NoticeChoices> chosen, Instant now) {
        return recipients.isEmpty()
                ? Stream.of(noticeOf(draft, null, now))
                : recipients.stream()
                        .map(official -> noticeOf(draft, Objects.requireNonNull(chosen.get(official.id())), now));
    }

    private Notice noticeOf(NoticeDraft draft, @Nullable NoticeChoices chosen, Instant now) {
        return Notice.of(
                draft, chosen == null ? null : chosen.id(), now, deliverySchedule.deliveriesFor(draft, chosen, now));
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
