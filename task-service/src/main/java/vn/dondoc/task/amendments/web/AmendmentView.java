package vn.dondoc.task.amendments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.amendments.Amendment;

/**
 * An amendment as officials see it.
 *
 * @param officialId who amended the directive
 * @param version the same as the ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AmendmentView(
        String id,
        String directiveId,
        String directiveNumber,
        String directiveSubject,
        String reason,
        String officialId,
        String agencyId,
        Instant at,
        Amendment.State state,
        @Nullable DecisionView decision,
        long version) {

    /** @param reason of a rejection */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(
            String officialId,
            String agencyId,
            @Nullable String onBehalfOf,
            Instant at,
            @Nullable String reason) {
        static @Nullable DecisionView of(Amendment.@Nullable Decision decision) {
            return decision == null
                    ? null
                    : new DecisionView(
                            decision.by().officialId(),
                            decision.by().agencyId(),
                            decision.by().onBehalfOf(),
                            decision.at(),
                            decision.reason());
        }
    }

    static AmendmentView of(Amendment amendment) {
        return new AmendmentView(
                amendment.id(),
                amendment.directiveId(),
                amendment.directive().number(),
                amendment.directive().subject(),
                amendment.proposal().reason(),
                amendment.proposal().actor().officialId(),
                amendment.proposal().actor().agencyId(),
                amendment.at(),
                amendment.state(),
                DecisionView.of(amendment.decision()),
                amendment.version());
    }
}
