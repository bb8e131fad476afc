package vn.dondoc.notification.recipients;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.DeliverySchedule;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDeliveryProperties;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.notices.NoticeStore;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Gives notices that wait to officials who were found, and stores before what their deputies are told: whoever dies in between leaves
 * notices that wait, and no deputy who is not told.
 */
@Component
class Assignments {
    private final NoticeStore store;
    private final DeputyNotices deputies;
    private final DeliverySchedule deliverySchedule;
    private final NoticeDeliveryProperties delivery;
    private final Clock clock;

    Assignments(
            NoticeStore store,
            DeputyNotices deputies,
            DeliverySchedule deliverySchedule,
            NoticeDeliveryProperties delivery,
            Clock clock) {
        this.store = store;
        this.deputies = deputies;
        this.deliverySchedule = deliverySchedule;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Who gets a notice that waits. */
    record Assigned(Notice waiting, NoticeRecipient recipient) {}

    /** The directory may still be on its way. */
    boolean hasWaitedLongEnough(Notice notice) {
        return !notice.state().createdAt().plus(delivery.waitForOfficial()).isAfter(clock.instant());
    }

    /**
     * @param toEach with several to a notice, of which each gets one of their own
     * @return what their deputies are told, as it waits
     */
    List<Notice> assign(List<Assigned> inPlace, List<Assigned> toEach) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<Notice> forDeputies = deputies.of(Stream.concat(inPlace.stream(), toEach.stream())
                .map(it -> new DeputyNotices.Told(it.waiting(), it.recipient(), today))
                .toList());
        store.upsertAll(forDeputies);
        Instant now = clock.instant();
        assignInPlace(
                inPlace.stream().map(it -> assigned(it.waiting().id(), it, now)).toList());
        Map<Notice, List<Assigned>> each = toEach.stream().collect(Collectors.groupingBy(Assigned::waiting));
        each.forEach((notice, recipients) -> copyToEach(notice, recipients, now));
        return forDeputies;
    }

    /** Whoever has it in person, as a deputy has, and now by role is not told again: the one by role takes the place of the other. */
    private void assignInPlace(List<Notice> notices) {
        Map<String, Notice> inPerson = store
                .find(notices.stream().map(Assignments::idInPerson).toList())
                .stream()
                .filter(notice -> notice.recipient().namedId() != null
                        && !notice.recipient().isPending())
                .collect(Collectors.toMap(Notice::id, Function.identity()));
        Map<Boolean, List<Notice>> known = notices.stream()
                .collect(Collectors.partitioningBy(
                        notice -> notice.recipient().namedId() == null && inPerson.containsKey(idInPerson(notice))));
        store.assign(known.getOrDefault(false, List.of()));
        List<Notice> alreadyTold = known.getOrDefault(true, List.of()).stream()
                .map(notice -> notice.knownFrom(Objects.requireNonNull(inPerson.get(idInPerson(notice)))))
                .toList();
        store.assignKnown(alreadyTold);
        store.remove(alreadyTold.stream().map(Assignments::idInPerson).toList());
    }

    private static String idInPerson(Notice notice) {
        return notice.idFor(notice.recipient().requireOfficial());
    }

    private Notice assigned(String id, Assigned to, Instant now) {
        Notice waiting = to.waiting();
        return waiting.assignedTo(
                id, to.recipient(), deliverySchedule.dueAt(waiting.state().complete(), now));
    }

    /**
     * Stores a notice for each official before it removes the pending one. Where that one grew meanwhile it stays, and the
     * next run adds its new items to the others.
     */
    private void copyToEach(Notice pending, List<Assigned> recipients, Instant now) {
        store.upsertAll(recipients.stream()
                .map(it -> assigned(pending.idFor(it.recipient().requireOfficial()), it, now))
                .toList());
        store.removeUngrown(pending);
    }
}
