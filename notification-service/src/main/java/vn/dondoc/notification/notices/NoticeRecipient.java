package vn.dondoc.notification.notices;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * Who gets a notice.
 *
 * @param agencyRole what the agency has to do with the tasks
 * @param officialId in whose inbox the notice stands; none while the agency has nobody who fits
 * @param pendingAgencyId the same agency again, but only while there is no official: few notices are, so they are found by
 *     a small index
 * @param higherAgencyId the agency above whose official gets it, where the agency itself has nobody
 * @param stream where it stands in what the official is told; none while there is nobody
 * @param namedId the official for whom it is in person, besides the one who holds the role; none for one by role
 */
public record NoticeRecipient(
        RecipientAgency agencyRole,
        String agencyId,
        @Nullable String officialId,
        @Nullable String pendingAgencyId,
        @Nullable String higherAgencyId,
        @Nullable StreamEntry stream,
        @Nullable String namedId) {

    static NoticeRecipient of(NoticeDraft draft, @Nullable String officialId) {
        NoticeRecipient pending = pending(draft.route().to(), draft.agencyId(), draft.namedId());
        return officialId == null ? pending : pending.takenBy(officialId);
    }

    private static NoticeRecipient pending(RecipientAgency agencyRole, String agencyId, @Nullable String namedId) {
        return new NoticeRecipient(agencyRole, agencyId, null, agencyId, null, null, namedId);
    }

    NoticeRecipient takenBy(String newOfficialId) {
        return taken(agencyRole, agencyId, newOfficialId, null, namedId);
    }

    private static NoticeRecipient taken(
            RecipientAgency agencyRole,
            String agencyId,
            String officialId,
            @Nullable String higherAgencyId,
            @Nullable String namedId) {
        return new NoticeRecipient(
                agencyRole, agencyId, officialId, null, higherAgencyId, StreamEntry.waiting(), namedId);
    }

    NoticeRecipient sentTo(Official official) {
        return official.agencyId().equals(agencyId) ? takenBy(official.id()) : sentUpTo(official);
    }

    private NoticeRecipient sentUpTo(Official official) {
        return taken(agencyRole, agencyId, official.id(), official.agencyId(), namedId);
    }

    public boolean isPending() {
        return officialId == null;
    }

    /** Of one that has a place in the stream. */
    public long position() {
        return Objects.requireNonNull(Objects.requireNonNull(stream).position());
    }

    /** Where its official works. */
    public String workplaceId() {
        return Objects.requireNonNullElse(higherAgencyId, agencyId);
    }

    public boolean isSentUp() {
        return higherAgencyId != null;
    }
}
