package vn.dondoc.reporting.period.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.reporting.period.Freezing;
import vn.dondoc.reporting.period.FrozenVersion;
import vn.dondoc.reporting.period.PeriodKind;
import vn.dondoc.reporting.period.Reissue;

/**
 * A version of a period report in JSON.
 *
 * @param cutOffOn the day at whose end it could be frozen
 * @param previousHash that of the version before; none for the first one
 * @param reason why it was frozen once more, and the rest who had that done; none for the first one
 */
record PeriodVersionView(
        String period,
        PeriodKind kind,
        LocalDate from,
        LocalDate to,
        int version,
        LocalDate cutOffOn,
        Instant frozenAt,
        String hash,
        @Nullable String previousHash,
        @Nullable String reason,
        @Nullable String officialId,
        @Nullable String agencyId,
        @Nullable OfficialRole role,
        @Nullable String onBehalfOf) {

    static PeriodVersionView of(FrozenVersion version) {
        Freezing freezing = version.freezing();
        Reissue reissue = freezing.reissue();
        Actor actor = reissue == null ? null : reissue.actor();
        return new PeriodVersionView(
                freezing.period().id(),
                freezing.period().kind(),
                freezing.period().from(),
                freezing.period().to(),
                freezing.version(),
                freezing.cutOffOn(),
                freezing.frozenAt(),
                version.hash(),
                version.previousHash().isEmpty() ? null : version.previousHash(),
                reissue == null ? null : reissue.reason(),
                actor == null ? null : actor.officialId(),
                actor == null ? null : actor.agencyId(),
                actor == null ? null : actor.role(),
                actor == null ? null : actor.onBehalfOf());
    }
}
