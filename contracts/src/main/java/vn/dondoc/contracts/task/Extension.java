package vn.dondoc.contracts.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for more time.
 *
 * @param number counts the task's requests from 1
 * @param proposedDueOn the due date asked for, inclusive, in Asia/Ho_Chi_Minh
 * @param forecast how the work will be finished by then
 * @param requestedBy the official who asked
 * @param offeredDueOn the date the assigner offers instead, or has granted
 * @param decision why it was decided so, as it was written
 * @param requestedOnBehalfOf the head whom who asked acted for, when that is so
 * @param lapseCause what made it pointless before it was decided
 */
public record Extension(
        int number,
        ExtensionState state,
        LocalDate proposedDueOn,
        String reason,
        String forecast,
        String requestedBy,
        @Nullable LocalDate offeredDueOn,
        @Nullable String decision,
        @Nullable String requestedOnBehalfOf,
        @Nullable LapseCause lapseCause) {

    /** Who asks for what: the components of those names. */
    public record Request(
            LocalDate proposedDueOn,
            String reason,
            String forecast,
            String requestedBy,
            @Nullable String requestedOnBehalfOf) {}

    /** What has become of it: the components of those names. */
    public record Answer(
            ExtensionState state,
            @Nullable LocalDate offeredDueOn,
            @Nullable String decision,
            @Nullable LapseCause lapseCause) {}

    public static Extension of(int number, Request request, Answer answer) {
        return new Extension(
                number,
                answer.state(),
                request.proposedDueOn(),
                request.reason(),
                request.forecast(),
                request.requestedBy(),
                answer.offeredDueOn(),
                answer.decision(),
                request.requestedOnBehalfOf(),
                answer.lapseCause());
    }

    public Extension with(Answer changed) {
        return of(number, new Request(proposedDueOn, reason, forecast, requestedBy, requestedOnBehalfOf), changed);
    }
}
