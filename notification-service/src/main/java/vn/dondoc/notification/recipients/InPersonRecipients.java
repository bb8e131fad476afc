package vn.dondoc.notification.recipients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.notices.NoticeStore;

/**
 * Who is in charge of a task, and deputies: they are told besides whoever holds the role, by notices of their own. These wait until
 * it is known who holds it, by what the store says: one who does has the notice, also when the event comes again after the
 * officials have changed.
 */
@Component
class InPersonRecipients {
    private final DirectoryLookup directory;
    private final NoticeStore store;
    private final Assignments assignments;

    InPersonRecipients(DirectoryLookup directory, NoticeStore store, Assignments assignments) {
        this.directory = directory;
        this.store = store;
        this.assignments = assignments;
    }

    /**
     * Whoever left is passed over, and so is whom the directory does not tell of: the role hears in any case.
     *
     * @return what deputies are told, as it waits
     */
    List<Notice> assign(List<Notice> pending) {
        if (pending.isEmpty()) {
            return List.of();
        }
        Map<String, Official> officials = directory.officialsById(
                pending.stream().flatMap(InPersonRecipients::namedIn).collect(Collectors.toSet()));
        Map<String, NoticeRecipient> byRole = store.recipientsOf(
                pending.stream().map(InPersonRecipients::idByRole).collect(Collectors.toSet()));
        List<Assignments.Assignment> assigned = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (Notice notice : pending) {
            Official official = officials.get(notice.recipient().namedId());
            NoticeRecipient holder = byRole.get(idByRole(notice));
            if (isSettled(official, holder) || assignments.hasWaitedLongEnough(notice)) {
                if (official != null && mayBeTold(official, notice, officials) && !isTold(official, holder)) {
                    assigned.add(assignments.inPlace(notice, notice.recipient().takenBy(official.id())));
                } else {
                    passedOver.add(notice.id());
                }
            }
        }
        List<Notice> forDeputies = assignments.assign(assigned);
        store.removePending(passedOver);
        return forDeputies;
    }

    private static Stream<String> namedIn(Notice notice) {
        NoticeRecipient recipient = notice.recipient();
        return Stream.of(recipient.namedId(), recipient.onBehalfOf()).flatMap(Stream::ofNullable);
    }

    private static String idByRole(Notice notice) {
        return notice.idFor(notice.recipient().agencyId());
    }

    private static boolean isSettled(@Nullable Official official, @Nullable NoticeRecipient holder) {
        return official != null && (holder == null || !holder.isPending());
    }

    /** A deputy acts for somebody of the same agency who acts; whoever is in charge is of the agency that was told. */
    private static boolean mayBeTold(Official official, Notice notice, Map<String, Official> officials) {
        if (!official.active()) {
            return false;
        }
        if (notice.recipient().onBehalfOf() == null) {
            return official.agencyId().equals(notice.recipient().agencyId());
        }
        Official other = officials.get(notice.recipient().onBehalfOf());
        return other != null && other.active() && other.agencyId().equals(official.agencyId());
    }

    private static boolean isTold(Official official, @Nullable NoticeRecipient holder) {
        return holder != null && official.id().equals(holder.officialId());
    }
}
