package vn.dondoc.directive.directives;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One time that a directive went out, with whatever news: issued, amended, corrected, replaced or revoked.
 *
 * @param officialId who sent it
 * @param recipients to how many agencies
 */
public record Dispatch(Instant at, String officialId, int recipients) {

    /** Those by officials of an agency since then, of a directive with this history. */
    public static Stream<Dispatch> of(List<HistoryEntry> history, int recipients, String agencyId, Instant since) {
        return history.stream()
                .filter(it -> it.step().isSentToAddressees())
                .filter(it -> it.actor().agencyId().equals(agencyId) && !it.at().isBefore(since))
                .map(it -> new Dispatch(it.at(), it.actor().officialId(), recipients));
    }
}
