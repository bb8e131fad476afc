package vn.dondoc.task.messaging;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.amendments.Amendment;
import vn.dondoc.task.amendments.AmendmentService;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.directives.DirectiveTaskService;

/** Reacts to directives. Each reaction may be repeated at any point: ids follow from the directive, and only what is open is cancelled. */
@Component
class DirectiveEventsHandler {
    private final DirectiveTaskService tasks;
    private final AmendmentService amendments;
    private final Clock clock;

    DirectiveEventsHandler(DirectiveTaskService tasks, AmendmentService amendments, Clock clock) {
        this.tasks = tasks;
        this.amendments = amendments;
        this.clock = clock;
    }

    void on(EventEnvelope<DirectiveMessage> event) {
        CommandContext context = CommandContext.causedBy(event, event.data().actor(), clock.instant());
        switch (event.data()) {
            case DirectiveMessage.Issued issued -> tasks.assignEach(issued.directive(), context);
            // a person confirms what it changes in each task
            case DirectiveMessage.Amended amended -> amendments.propose(Amendment.proposed(event, amended));
            case DirectiveMessage.Corrected corrected -> {
                amendments.correct(event, corrected);
                tasks.correct(corrected.directive(), corrected.corrections(), Reason.cut(corrected.reason()), context);
            }
            case DirectiveMessage.Revoked revoked -> {
                amendments.settle(revoked.directiveId(), event.sequence());
                tasks.cancelOpen(revoked.directiveId(), cancellation(revoked), context);
            }
            case DirectiveMessage.Replaced replaced -> {
                amendments.settle(replaced.directiveId(), event.sequence());
                tasks.replace(replaced.directiveId(), replaced.replacedById(), cancellation(replaced), context);
            }
        }
    }

    private static Cancellation cancellation(DirectiveMessage.Revoked revoked) {
        return Cancellation.revocation(Reason.cut(revoked.reason()));
    }

    private static Cancellation cancellation(DirectiveMessage.Replaced replaced) {
        return Cancellation.replacement(Reason.cut(replaced.reason()), replaced.replacedByNumber());
    }
}
