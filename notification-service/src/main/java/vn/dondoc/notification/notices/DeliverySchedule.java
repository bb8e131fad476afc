package vn.dondoc.notification.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.schedule.SendingHours;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Decides by which channels a notice goes, and when each is due: the one place that does. All of a directive that comes within
 * the grace goes at once; what is not sent Hỏa tốc waits for the hours in which the agency may be written to.
 *
 * @param mailConfigured whether there is a mail server at all
 * @param grace how long the channels wait for tasks that are still to come
 * @param urgentGrace how long where one of the tasks is sent Hỏa tốc
 * @param hours when the officials of an agency may be written to
 * @param digestAt when the summary of a working day goes out, which has the reminders of the morning before it; midnight for none
 */
record DeliverySchedule(
        boolean mailConfigured, Duration grace, Duration urgentGrace, SendingHours hours, LocalTime digestAt) {

    /**
     * Those of a new notice.
     *
     * @param choices of its official; none as long as nobody gets it
     */
    public Deliveries deliveriesFor(NoticeDraft draft, @Nullable NoticeChoices choices, Instant now) {
        return new Deliveries(mailFor(draft, choices, now));
    }

    private Delivery mailFor(NoticeDraft draft, @Nullable NoticeChoices choices, Instant now) {
        if (!draft.route().includesMail()) {
            return Delivery.skipped("inbox only");
        }
        if (!mailConfigured) {
            return Delivery.skipped("no mail server");
        }
        if (choices == null) {
            return Delivery.pending(null);
        }
        Instant collected = collectedAt(draft.isComplete(), draft.isFlash(), now);
        return mailBy(
                choices,
                draft.kind(),
                draft.trigger().task().directiveId(),
                draft.isFlash(),
                draft.isFlash() ? collected : hours.next(draft.agencyId(), collected));
    }

    /** Those of a notice that has waited for its official. */
    public Deliveries deliveriesFor(Notice waiting, NoticeChoices choices, Instant now) {
        NoticeContent content = waiting.content();
        return waiting.deliveries().mail().status() == Delivery.Status.PENDING
                ? new Deliveries(mailBy(
                        choices,
                        content.kind(),
                        content.directive().directiveId(),
                        waiting.isFlash(),
                        dueAt(waiting, now)))
                : waiting.deliveries();
    }

    private Delivery mailBy(NoticeChoices choices, NoticeKind kind, String directiveId, boolean flash, Instant dueAt) {
        if (choices.mutes(kind, directiveId, VietnamTime.dayOf(dueAt))) {
            return Delivery.skipped(Delivery.MUTED);
        }
        if (choices.digest() && kind.isReminder() && !flash && isBeforeDigest(dueAt)) {
            return Delivery.skipped(Delivery.COLLECTED);
        }
        return choices.wantsMailOf(kind) ? Delivery.pending(dueAt) : Delivery.skipped("no mail wanted");
    }

    private boolean isBeforeDigest(Instant dueAt) {
        return LocalTime.ofInstant(dueAt, VietnamTime.ZONE).isBefore(digestAt);
    }

    /** When a notice is due that has an official, as it is now. */
    public Instant dueAt(Notice notice, Instant now) {
        Instant collected = collectedAt(notice.isComplete(), notice.isFlash(), now);
        return notice.isFlash() ? collected : hours.next(notice.recipient().workplaceId(), collected);
    }

    private Instant collectedAt(boolean complete, boolean flash, Instant now) {
        return complete ? now : now.plus(flash ? urgentGrace : grace);
    }
}
