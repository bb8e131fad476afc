package vn.dondoc.task.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;

/** What becomes of one part. */
final class PartSteps {
    private PartSteps() {}

    static CoordinatorPart asked(int number, Coordinator of) {
        return new CoordinatorPart(
                number, of.agencyId(), of.name(), of.part(), of.dueOn(), PartState.ASKED, null, null);
    }

    /** What is asked by now, the rest as it is. */
    static CoordinatorPart askedAs(CoordinatorPart part, Coordinator asked) {
        return new CoordinatorPart(
                part.number(),
                part.agencyId(),
                asked.name(),
                asked.part(),
                asked.dueOn(),
                part.state(),
                part.contribution(),
                part.doneOn());
    }

    static CoordinatorPart dueOn(CoordinatorPart part, LocalDate dueOn) {
        return askedAs(part, new Coordinator(part.agencyId(), part.name(), part.asked(), dueOn));
    }

    static CoordinatorPart contributed(CoordinatorPart part, Contribution said, LocalDate today) {
        PartState state = said.done() ? PartState.DONE : PartState.IN_PROGRESS;
        return new CoordinatorPart(
                part.number(),
                part.agencyId(),
                part.name(),
                part.asked(),
                part.dueOn(),
                state,
                said.text(),
                said.done() ? today : null);
    }

    /** Whoever succeeds the party is asked for it; what was said so far stays. */
    static CoordinatorPart handedTo(CoordinatorPart part, Coordinator successor) {
        return new CoordinatorPart(
                part.number(),
                successor.agencyId(),
                successor.name(),
                part.asked(),
                part.dueOn(),
                PartState.ASKED,
                part.contribution(),
                null);
    }

    /** @param reason none where nobody wrote one */
    static CoordinatorPart released(CoordinatorPart part, @Nullable String reason) {
        return over(part, PartState.RELEASED, reason);
    }

    /** Not done when the task was over. */
    static CoordinatorPart ended(CoordinatorPart part) {
        return over(part, PartState.ENDED, null);
    }

    private static CoordinatorPart over(CoordinatorPart part, PartState state, @Nullable String releaseReason) {
        return new CoordinatorPart(
                part.number(),
                part.agencyId(),
                part.name(),
                part.asked(),
                part.dueOn(),
                state,
                part.contribution(),
                null,
                releaseReason);
    }
}
