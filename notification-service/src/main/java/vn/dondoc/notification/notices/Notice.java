package vn.dondoc.notification.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.notification.mail.MailDelivery;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * What one official, or an agency that has none yet, is told. It holds facts, not sentences: those are made when
 * somebody reads it, so that tasks which arrive later fit in.
 *
 * @param id {@code <group>:<agency id>} for a notice to one official of the agency, whoever that was at the time, so
 *     that a change of officials never makes a second one; {@code <group>:<official id>} when each of several is told
 * @param officialId whose inbox it stands in; none while the agency has nobody who fits
 * @param waitsFor the agency it waits for, only as long as it has no official
 * @param createdAt when it came into the inbox; {@code happenedAt} is when the event happened
 * @param readItems how many items it had when it was read
 * @param expected how many items it will have, when that is known
 * @param complete whether all of them are there
 * @param correlationId ties what opened it to the request it follows from
 */
@Document("notices")
public record Notice(
        String id,
        NoticeKind kind,
        RecipientAgency party,
        String agencyId,
        @Nullable String officialId,
        @Nullable String waitsFor,
        boolean urgent,
        Instant createdAt,
        Instant happenedAt,
        @Nullable Instant readAt,
        int readItems,
        String directiveId,
        String directiveNumber,
        String directiveSubject,
        String assigningAgencyId,
        NoticeDetails particulars,
        @Nullable Integer expected,
        boolean complete,
        List<NoticeItem> items,
        MailDelivery mail,
        String correlationId) {

    /** For the time of a reading, until the year 2109. */
    private static final int MILLIS_BITS = 42;

    private static final Comparator<NoticeItem> BY_ITEM = Comparator.comparingInt(Notice::leadingNumber)
            .thenComparing(NoticeItem::number)
            .thenComparing(NoticeItem::leadAgencyId);

    public Notice {
        items = List.copyOf(items);
    }

    /** The notice that a draft is for an official, or for the agency as long as that has nobody who fits. */
    public static Notice of(NoticeDraft draft, @Nullable String officialId, Instant createdAt, MailDelivery mail) {
        TaskFacts task = draft.first().task();
        return new Notice(
                officialId != null && draft.route().audience() == NotificationRoute.Audience.EACH
                        ? draft.group() + ":" + officialId
                        : draft.group() + ":" + draft.agencyId(),
                draft.kind(),
                draft.route().to(),
                draft.agencyId(),
                officialId,
                officialId == null ? draft.agencyId() : null,
                draft.isUrgent(),
                createdAt,
                draft.happenedAt(),
                null,
                0,
                task.directiveId(),
                task.directiveNumber(),
                task.directiveSubject(),
                task.assigningAgencyId(),
                draft.first().particulars(),
                draft.expected(),
                draft.isComplete(),
                draft.items(),
                mail,
                draft.correlationId());
    }

    /** The same for an official who came later, and with that the time its mail is due, when it is to have one. */
    Notice handedTo(String newId, String newOfficialId, Instant mailDueAt) {
        return new Notice(
                newId,
                kind,
                party,
                agencyId,
                newOfficialId,
                null,
                urgent,
                createdAt,
                happenedAt,
                readAt,
                readItems,
                directiveId,
                directiveNumber,
                directiveSubject,
                assigningAgencyId,
                particulars,
                expected,
                complete,
                items,
                mail.status() == MailDelivery.Status.PENDING ? MailDelivery.pending(mailDueAt) : mail,
                correlationId);
    }

    /** The items as the directive numbers them, in whatever order they came. */
    public List<NoticeItem> sortedItems() {
        return items.stream().sorted(BY_ITEM).toList();
    }

    /**
     * Another one with every item that comes and when it is read. Not stored: a batch that is written again must change
     * nothing.
     */
    public long version() {
        return ((long) items.size() << MILLIS_BITS) | (readAt == null ? 0 : readAt.toEpochMilli());
    }

    /** Items that came after it was read. */
    boolean hasGrownSinceRead() {
        return readAt != null && items.size() > readItems;
    }

    boolean hasJustBecomeComplete() {
        return !complete && expected != null && items.size() >= expected;
    }

    private static int leadingNumber(NoticeItem item) {
        String digits = item.number().replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
