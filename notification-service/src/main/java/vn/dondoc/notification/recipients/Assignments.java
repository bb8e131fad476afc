package vn.dondoc.notification.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.DeliverySchedule;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDeliveryProperties;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.notices.NoticeStore;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Gives notices that wait to officials who were found. */
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

    /** One that waits, and as whose it is to be stored: the same with an official, or one of several in its place. */
    record Assignment(Notice pending, Notice assigned) {
        boolean isInPlace() {
            return pending.id().equals(assigned.id());
        }
    }

    /** The directory may still be on its way. */
    boolean hasWaitedLongEnough(Notice notice) {
        return !notice.cameAt().plus(delivery.waitForOfficial()).isAfter(clock.instant());
    }

    Assignment inPlace(Notice pending, NoticeRecipient recipient) {
        return new Assignment(pending, assigned(pending, pending.id(), recipient));
    }

    /** For each of several one of their own. */
    Assignment ownOf(Notice pending, NoticeRecipient recipient) {
        return new Assignment(pending, assigned(pending, pending.idFor(recipient.requireOfficial()), recipient));
    }

    private Notice assigned(Notice pending, String id, NoticeRecipient recipient) {
        Instant now = clock.instant();
        Instant dueAt = deliverySchedule.dueAt(pending.state().complete(), pending.isFlash(), now);
        return pending.assignedTo(id, recipient, now, dueAt);
    }

    /**
     * What deputies are told is stored first, and what waits is removed last: whoever dies in between leaves notices that wait, and nobody
     * who is not told.
     *
     * @return what deputies are told, as it waits
     */
    List<Notice> assign(Collection<Assignment> all) {
        List<Notice> forDeputies = deputies.of(notices(all), _ -> VietnamTime.dayOf(clock.instant()));
        store.upsertAll(forDeputies);
        Map<Boolean, List<Assignment>> inPlace = all.stream().collect(Collectors.partitioningBy(Assignment::isInPlace));
        List<Assignment> copies = inPlace.getOrDefault(false, List.of());
        assignInPlace(notices(inPlace.getOrDefault(true, List.of())));
        store.upsertAll(notices(copies));
        // where it grew meanwhile it stays, and the next run adds the new items to the others
        copies.stream().map(Assignment::pending).distinct().forEach(store::removeUngrown);
        return forDeputies;
    }

    /**
     * Whoever was told in person, as a deputy was, or waits to be, and gets it by role now is not told again: it takes the place of that one.
     * That one is closed first, so that whoever else gives this one out meanwhile sees how far it had come, and removed last. While it is
     * being sent this one waits for the next run.
     */
    private void assignInPlace(List<Notice> notices) {
        List<String> inPerson = notices.stream()
                .filter(notice -> !idInPerson(notice).equals(notice.id()))
                .map(Assignments::idInPerson)
                .toList();
        Map<String, Notice> known = store.findAll(inPerson).stream()
                .filter(other -> other.recipient().namedId() != null)
                .collect(Collectors.toMap(Notice::id, Function.identity()));
        List<Notice> news = new ArrayList<>();
        for (Notice notice : notices) {
            Notice other = known.get(idInPerson(notice));
            if (other == null) {
                news.add(notice);
            } else if (store.close(other)) {
                store.assignInPlaceOf(other, notice);
                store.removeClosed(other);
            }
        }
        store.assign(news);
    }

    private static String idInPerson(Notice notice) {
        return notice.idFor(notice.recipient().requireOfficial());
    }

    private static List<Notice> notices(Collection<Assignment> assignments) {
        return assignments.stream().map(Assignment::assigned).toList();
    }
}
