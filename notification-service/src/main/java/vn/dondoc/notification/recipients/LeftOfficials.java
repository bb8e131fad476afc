package vn.dondoc.notification.recipients;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.notices.NoticeStore;
import vn.dondoc.notification.tasks.TaskSnapshots;

/**
 * Hands over what officials had not read, or had to decide on, who left or have another role by now: it waits again, and goes to whoever
 * holds the role. What was for them in person goes to nobody: whoever holds the role was told of the same. Each notice is one write, so whoever dies
 * in the middle leaves the others for the next run.
 */
@Component
class LeftOfficials {
    private static final int PAGE_SIZE = 500;

    private final MongoTemplate mongo;
    private final DirectoryLookup directory;
    private final NoticeStore store;
    private final PendingRecipientAssigner pendingRecipients;
    private final TaskSnapshots tasks;

    LeftOfficials(
            MongoTemplate mongo,
            DirectoryLookup directory,
            NoticeStore store,
            PendingRecipientAssigner pendingRecipients,
            TaskSnapshots tasks) {
        this.mongo = mongo;
        this.directory = directory;
        this.store = store;
        this.pendingRecipients = pendingRecipients;
        this.tasks = tasks;
    }

    /**
     * Who holds which role at their agencies may be another, too: a head who is an officer by now has what a head is to read, or to
     * decide on, and somebody else is the head.
     */
    void handOverFor(Collection<String> officialIds) {
        Map<String, Official> officials = new HashMap<>(directory.officialsById(officialIds));
        Set<String> agencies = officials.values().stream()
                .filter(Official::active)
                .map(Official::agencyId)
                .collect(Collectors.toSet());
        directory.activeOfficialsByAgency(agencies).values().stream()
                .flatMap(List::stream)
                .forEach(official -> officials.put(official.id(), official));
        // there is an index for each
        handOver(officials, where("state.readAt").is(null));
        handOver(officials, where("state.decisionOn").gt(""));
        if (!agencies.isEmpty()) {
            pendingRecipients.assignPendingAt(agencies);
        }
    }

    private void handOver(Map<String, Official> officials, Criteria open) {
        Criteria theirs = where("recipient.officialId").in(officials.keySet());
        Criteria byRole = where("recipient.inPerson").is(null);
        Query all = new Query(new Criteria().andOperator(open, theirs, byRole)).cursorBatchSize(PAGE_SIZE);
        try (Stream<Notice> found = mongo.stream(all, Notice.class)) {
            found.gather(Gatherers.windowFixed(PAGE_SIZE)).forEach(page -> handOver(leftBehind(page, officials)));
        }
    }

    /** By an official who does not act any more, acts for another agency, or has not the role for which it is and another has. */
    private List<Notice> leftBehind(List<Notice> notices, Map<String, Official> officials) {
        Map<Boolean, List<Notice>> left = notices.stream()
                .collect(Collectors.partitioningBy(notice ->
                        hasLeft(notice, officials.get(notice.recipient().requireOfficial()))));
        List<Notice> all = new ArrayList<>(left.getOrDefault(true, List.of()));
        all.addAll(withoutThoseInCharge(pendingRecipients.forOtherRoles(left.getOrDefault(false, List.of()))));
        return all;
    }

    /** Who is in charge of a task is told of it whatever the role, and had it as the one who held the role. */
    private List<Notice> withoutThoseInCharge(List<Notice> notices) {
        Map<String, String> inCharge =
                tasks.inCharge(notices.stream().flatMap(LeftOfficials::tasksOf).collect(Collectors.toSet()));
        return notices.stream()
                .filter(notice -> tasksOf(notice)
                        .noneMatch(task -> notice.recipient().requireOfficial().equals(inCharge.get(task))))
                .toList();
    }

    private static Stream<String> tasksOf(Notice notice) {
        return notice.items().stream().map(NoticeItem::taskId);
    }

    private void handOver(Collection<Notice> left) {
        left.forEach(this::handOver);
        Set<String> agencies =
                left.stream().map(notice -> notice.recipient().agencyId()).collect(Collectors.toSet());
        if (!agencies.isEmpty()) {
            pendingRecipients.assignPendingAt(agencies);
        }
    }

    /** One that was sent since it was seen is looked at anew, so that it is known of whoever had it. */
    private void handOver(Notice left) {
        List<Notice> seen = List.of(left);
        while (!seen.isEmpty() && !store.handOver(seen.getFirst())) {
            seen = store.findAll(List.of(left.id())).stream()
                    .filter(now -> left.recipient()
                                    .requireOfficial()
                                    .equals(now.recipient().officialId())
                            && Objects.equals(left.state().readAt(), now.state().readAt()))
                    .toList();
        }
    }

    /** What an official who acts for another agency now has to do with it by itself stays. */
    private boolean hasLeft(Notice notice, @Nullable Official official) {
        if (official == null || !official.active()) {
            return official != null;
        }
        String agencyId = official.agencyId();
        boolean isAtAssigner = agencyId.equals(notice.content().directive().assigningAgencyId());
        return Stream.of(notice.recipient().agencyId(), notice.recipient().higherAgencyId())
                        .noneMatch(agencyId::equals)
                && !(isAtAssigner && pendingRecipients.mayBeAtAssigner(notice));
    }
}
