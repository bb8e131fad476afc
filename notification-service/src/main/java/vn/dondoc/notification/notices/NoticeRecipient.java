package vn.dondoc.notification.notices;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param onBehalfOf whose deputy that official is, where it is for that
 * @param former who had it unread when they left, the last one last; none for most
 */
public record NoticeRecipient(
        RecipientAgency agencyRole,
        String agencyId,
        @Nullable String officialId,
        @Nullable String pendingAgencyId,
        @Nullable String higherAgencyId,
        @Nullable StreamEntry stream,
        @Nullable String namedId,
        @Nullable String onBehalfOf,
        @Nullable List<FormerRecipient> former) {

    static NoticeRecipient of(NoticeDraft draft, @Nullable String officialId) {
        NoticeRecipient waiting = new NoticeRecipient(
                draft.route().to(), draft.agencyId(), null, draft.agencyId(), null, null, draft.namedId(), null, null);
        return officialId == null ? waiting : waiting.takenBy(officialId);
    }

    public NoticeRecipient takenBy(String newOfficialId) {
        return takenBy(newOfficialId, higherAgencyId);
    }

    public NoticeRecipient sentTo(Official official) {
        return takenBy(official.id(), official.agencyId().equals(agencyId) ? null : official.agencyId());
    }

    private NoticeRecipient takenBy(String newOfficialId, @Nullable String above) {
        return new NoticeRecipient(
                agencyRole, agencyId, newOfficialId, null, above, StreamEntry.waiting(), namedId, onBehalfOf, former);
    }

    /** The same for a deputy of whoever got it, until it is known whether the deputy got it too. */
    NoticeRecipient waitingFor(String deputyId) {
        return new NoticeRecipient(
                agencyRole, agencyId, null, agencyId, higherAgencyId, null, deputyId, officialId, null);
    }

    /** Waits for somebody else, as the one who has it left. */
    NoticeRecipient handedOver(FormerRecipient left) {
        List<FormerRecipient> all = Stream.concat(Stream.ofNullable(former).flatMap(List::stream), Stream.of(left))
                .toList();
        return new NoticeRecipient(agencyRole, agencyId, null, agencyId, null, null, null, null, all);
    }

    /** In the place of the official's other notice, which is told already. */
    NoticeRecipient inPlaceOf(NoticeRecipient other) {
        return new NoticeRecipient(
                agencyRole, agencyId, officialId, null, higherAgencyId, other.stream, namedId, onBehalfOf, former);
    }

    public boolean isPending() {
        return officialId == null;
    }

    /** Of one that somebody got. */
    public String requireOfficial() {
        return Objects.requireNonNull(officialId);
    }

    /** Of one that has a place in the stream. */
    public long position() {
        return Objects.requireNonNull(Objects.requireNonNull(stream).position());
    }

    public boolean isSentUp() {
        return higherAgencyId != null;
    }
}
