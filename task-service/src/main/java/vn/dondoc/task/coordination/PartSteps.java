package vn.dondoc.task.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.CoordinatorPart.Progress;
import vn.dondoc.contracts.task.PartState;

/** The steps that the part of a coordinating party takes. */
final class PartSteps {
    private PartSteps() {}

    static CoordinatorPart asked(int number, Coordinator coordinator) {
        return CoordinatorPart.of(number, coordinator, new Progress(PartState.ASKED, null, null, null));
    }

    static CoordinatorPart dueOn(CoordinatorPart part, LocalDate dueOn) {
        return part.with(new Coordinator(part.agencyId(), part.name(), part.asked(), dueOn));
    }

    static CoordinatorPart contributed(CoordinatorPart part, Contribution said, LocalDate today) {
        return part.with(
                said.done()
                        ? new Progress(PartState.DONE, said.text(), today, null)
                        : new Progress(PartState.IN_PROGRESS, said.text(), null, null));
    }

    /** Whoever succeeds the party is asked for it; what was said so far stays. */
    static CoordinatorPart handedTo(CoordinatorPart part, Coordinator successor) {
        return part.with(new Coordinator(successor.agencyId(), successor.name(), part.asked(), part.dueOn()))
                .with(new Progress(PartState.ASKED, part.contribution(), null, null));
    }

    /** @param reason none where nobody wrote one */
    static CoordinatorPart released(CoordinatorPart part, @Nullable String reason) {
        return part.with(new Progress(PartState.RELEASED, part.contribution(), null, reason));
    }

    /** Not done when the task was over. */
    static CoordinatorPart ended(CoordinatorPart part) {
        return part.with(new Progress(PartState.ENDED, part.contribution(), null, null));
    }
}
