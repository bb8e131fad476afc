package vn.dondoc.task.tasks.messaging;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.task.amendments.Amendment;
import vn.dondoc.task.amendments.AmendmentManagement;
import vn.dondoc.task.tasks.DirectiveTasks;
import vn.dondoc.task.tasks.Reason;

/** Reacts to directives. Each reaction may be repeated at any point: ids follow from the directive, and only what is open is cancelled. */
@Component
class DirectiveEventsHandler {
    private final DirectiveTasks tasks;
    private final AmendmentManagement amendments;
    private final Clock clock;

    DirectiveEventsHandler(DirectiveTasks tasks, AmendmentManagement amendments, Clock clock) {
        this.tasks = tasks;
        this.amendments = amendments;
        this.clock = clock;
    }

    void on(EventEnvelope<DirectiveMessage> event) {
        Moment moment = Moment.because(event, event.data().actor(), clock.instant());
        switch (event.data()) {
            case DirectiveMessage.Issued issued -> tasks.assignEach(issued.directive(), moment);
            // a person confirms what it changes in each task
            case DirectiveMessage.Amended amended -> amendments.propose(Amendment.proposed(event, amended));
            case DirectiveMessage.Revoked revoked -> {
                amendments.settle(revoked.directiveId(), event.sequence());
                tasks.cancelOpen(revoked.directiveId(), reason(revoked), moment);
            }
            case DirectiveMessage.Replaced replaced -> {
                amendments.settle(replaced.directiveId(), event.sequence());
                tasks.replace(replaced.directiveId(), replaced.replacedById(), reason(replaced), moment);
            }
        }
    }

    private static Reason reason(DirectiveMessage.Revoked revoked) {
        return Reason.cut("Văn bản %s bị thu hồi / revoked: %s".formatted(revoked.number(), revoked.reason()));
    }

    private static Reason reason(DirectiveMessage.Replaced replaced) {
        return Reason.cut("Văn bản %s được thay thế bằng %s (%s) / replaced: %s"
                .formatted(replaced.number(), replaced.replacedByNumber(), replaced.replacedById(), replaced.reason()));
    }
}
