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
 * @param inPerson the official for whom it is, besides the one who holds the role; none for one by role
 */
public record NoticeRecipient(
        RecipientAgency agencyRole,
        String agencyId,
        @Nullable String officialId,
        @Nullable String pendingAgencyId,
        @Nullable String higherAgencyId,
        @Nullable StreamEntry stream,
        @Nullable InPerson inPerson) {

    /** @param onBehalfOf whose deputy the official is, where it is for that */
    public record InPerson(String officialId, @Nullable String onBehalfOf) {}

    static NoticeRecipient of(NoticeDraft draft, @Nullable String officialId) {
        String named = draft.namedId();
        NoticeRecipient pending =
                pending(draft.route().to(), draft.agencyId(), null, named == null ? null : new InPerson(named, null));
        return officialId == null ? pending : pending.takenBy(officialId);
    }

    private static NoticeRecipient pending(
            RecipientAgency agencyRole, String agencyId, @Nullable String higherAgencyId, @Nullable InPerson inPerson) {
        return new NoticeRecipient(agencyRole, agencyId, null, agencyId, higherAgencyId, null, inPerson);
    }

    public NoticeRecipient takenBy(String newOfficialId) {
        return taken(agencyRole, agencyId, newOfficialId, higherAgencyId, inPerson);
    }

    public NoticeRecipient sentTo(Official official) {
        String above = official.agencyId().equals(agencyId) ? null : official.agencyId();
        return taken(agencyRole, agencyId, official.id(), above, inPerson);
    }

    private static NoticeRecipient taken(
            RecipientAgency agencyRole,
            String agencyId,
            String officialId,
            @Nullable String higherAgencyId,
            @Nullable InPerson inPerson) {
        return new NoticeRecipient(
                agencyRole, agencyId, officialId, null, higherAgencyId, StreamEntry.waiting(), inPerson);
    }

    /** The same for a deputy of whoever got it, until it is known whether the deputy got it too. */
    NoticeRecipient waitingFor(String deputyId) {
        return pending(agencyRole, agencyId, higherAgencyId, new InPerson(deputyId, requireOfficial()));
    }

    /** Waits for somebody else, as the one who has it left: what was for that one in person is for whoever holds the role. */
    NoticeRecipient handedOver() {
        return pending(agencyRole, agencyId, null, null);
    }

    /** In the place of the official's other notice, which is told already. */
    NoticeRecipient inPlaceOf(NoticeRecipient other) {
        return placed(agencyRole, agencyId, requireOfficial(), higherAgencyId, other.stream);
    }

    private static NoticeRecipient placed(
            RecipientAgency agencyRole,
            String agencyId,
            String officialId,
            @Nullable String higherAgencyId,
            @Nullable StreamEntry stream) {
        return new NoticeRecipient(agencyRole, agencyId, officialId, null, higherAgencyId, stream, null);
    }

    public @Nullable String namedId() {
        return inPerson == null ? null : inPerson.officialId;
    }

    public @Nullable String onBehalfOf() {
        return inPerson == null ? null : inPerson.onBehalfOf;
    }

    /** Of one that somebody got. */
    public String requireOfficial() {
        return Objects.requireNonNull(officialId);
    }

    public boolean isPending() {
        return officialId == null;
    }

    /** The place in the stream, of a notice that has been given one. */
    public long position() {
        return Objects.requireNonNull(Objects.requireNonNull(stream).position());
    }

    /** Where its official works. */
    public String workplaceId() {
        return Objects.requireNonNullElse(higherAgencyId, agencyId);
    }

    /** Whether the official still works where it was told: who went to another agency takes nothing of this one along. */
    public boolean reaches(Official official) {
        return official.active() && workplaceId().equals(official.agencyId());
    }

    public boolean isSentUp() {
        return higherAgencyId != null;
    }
}
