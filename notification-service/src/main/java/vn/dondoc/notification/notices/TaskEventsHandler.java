package vn.dondoc.notification.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.directory.Directory;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.mail.MailSchedule;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;

/** Makes notices of what happened to tasks: one look for the officials and one bulk write, however many events. */
@Component
class TaskEventsHandler implements BatchEventHandler<TaskMessage> {
    private final RoutingTable routing;
    private final Directory directory;
    private final NoticeStore store;
    private final PendingRecipientAssigner handOver;
    private final MailSchedule mailPlan;
    private final Clock clock;

    TaskEventsHandler(
            RoutingTable routing,
            Directory directory,
            NoticeStore store,
            PendingRecipientAssigner handOver,
            MailSchedule mailPlan,
            Clock clock) {
        this.routing = routing;
        this.directory = directory;
        this.store = store;
        this.handOver = handOver;
        this.mailPlan = mailPlan;
        this.clock = clock;
    }

    @Override
    public void on(List<ReceivedEvent<TaskMessage>> batch) {
        Collection<NoticeDraft> drafts =
                NoticeDraft.fold(batch.stream().map(ReceivedEvent::event).toList(), routing);
        Map<String, List<Official>> officials = directory.activeOfficialsOf(
                drafts.stream().flatMap(NoticeDraft::agencies).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<Notice> notices = new ArrayList<>();
        for (NoticeDraft draft : drafts) {
            List<Official> chosen = draft.choose(officials);
            if (chosen.isEmpty()) {
                notices.add(noticeFor(draft, null, now));
            }
            chosen.forEach(official -> notices.add(noticeFor(draft, official.id(), now)));
        }
        store.write(notices);
        giveToWhoeverCameMeanwhile(notices);
    }

    private Notice noticeFor(NoticeDraft draft, @Nullable String officialId, Instant now) {
        return Notice.of(draft, officialId, now, mailPlan.entryFor(draft, officialId, now));
    }

    private void giveToWhoeverCameMeanwhile(List<Notice> notices) {
        Set<String> waiting = notices.stream()
                .filter(notice -> notice.officialId() == null)
                .map(Notice::agencyId)
                .collect(Collectors.toSet());
        if (!waiting.isEmpty()) {
            handOver.officialsChangedAt(waiting);
        }
    }
}
