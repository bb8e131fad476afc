package vn.dondoc.notification.recipients;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.directory.OfficialsListener;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.notices.NoticeStore;

/**
 * Hands over what officials who left had not read, or had to decide on: it waits again, and goes to whoever holds the role now. What was
 * for them in person goes to nobody: whoever holds the role was told of the same. Each notice is one write, so whoever dies
 * in the middle leaves the others for the next run.
 */
@Component
class LeftOfficials implements OfficialsListener {
    private static final int PAGE_SIZE = 500;

    private final MongoTemplate mongo;
    private final DirectoryLookup directory;
    private final NoticeStore store;
    private final PendingRecipientAssigner pendingRecipients;

    LeftOfficials(
            MongoTemplate mongo,
            DirectoryLookup directory,
            NoticeStore store,
            PendingRecipientAssigner pendingRecipients) {
        this.mongo = mongo;
        this.directory = directory;
        this.store = store;
        this.pendingRecipients = pendingRecipients;
    }

    @Override
    public void officialsChanged(Set<String> officialIds) {
        handOver(directory.officialsById(officialIds));
    }

    /** What came for somebody just as they left, and what a crash left. */
    @Scheduled(fixedDelayString = "${notification.delivery.pending-interval:60s}")
    void handOverAll() {
        handOver(directory.inactiveOfficials());
    }

    /** Found one after the other, as there is an index for each. */
    private void handOver(Map<String, Official> officials) {
        if (!officials.isEmpty()) {
            handOver(officials, where("state.readAt").is(null));
            handOver(officials, where("state.decisionOn").gt(""));
        }
    }

    private void handOver(Map<String, Official> officials, Criteria open) {
        Criteria theirs = where("recipient.officialId").in(officials.keySet());
        Criteria byRole = where("recipient.inPerson").is(null);
        String last = "";
        List<Notice> page;
        do {
            Query next = new Query(new Criteria()
                    .andOperator(open, theirs, byRole, where("_id").gt(last)));
            page = mongo.find(next.with(Sort.by("_id")).limit(PAGE_SIZE), Notice.class);
            handOver(page.stream()
                    .filter(notice -> isLeftBehind(notice, officials))
                    .toList());
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE_SIZE);
    }

    private void handOver(Collection<Notice> left) {
        left.forEach(store::handOver);
        Set<String> agencies =
                left.stream().map(notice -> notice.recipient().agencyId()).collect(Collectors.toSet());
        if (!agencies.isEmpty()) {
            pendingRecipients.officialsChangedAt(agencies);
        }
    }

    /** Also by an official who acts for another agency now; what that one has to do with it by itself stays. */
    private static boolean isLeftBehind(Notice notice, Map<String, Official> officials) {
        NoticeRecipient recipient = notice.recipient();
        Official official = officials.get(recipient.officialId());
        if (official == null || !official.active()) {
            return official != null;
        }
        return Stream.of(
                        recipient.agencyId(),
                        recipient.higherAgencyId(),
                        notice.content().directive().assigningAgencyId())
                .noneMatch(official.agencyId()::equals);
    }
}
