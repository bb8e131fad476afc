package vn.dondoc.task.tasks.messaging;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.task.tasks.DirectiveTasks;
import vn.dondoc.task.tasks.Reason;

/** Reacts to directives. Each reaction may be repeated at any point: ids follow from the directive, and only what is open is cancelled. */
@Component
class DirectiveEventsHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DirectiveEventsHandler.class);

    private final DirectiveTasks tasks;
    private final Clock clock;

    DirectiveEventsHandler(DirectiveTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void on(EventEnvelope<DirectiveMessage> event) {
        Moment moment = Moment.because(event, event.data().actor(), clock.instant());
        switch (event.data()) {
            case DirectiveMessage.Issued issued -> tasks.assignEach(issued.directive(), moment);
            case DirectiveMessage.Revoked revoked ->
                tasks.cancelOpen(
                        revoked.directiveId(),
                        Reason.cut("Văn bản %s bị thu hồi / revoked: %s".formatted(revoked.number(), revoked.reason())),
                        moment);
            case DirectiveMessage.Replaced replaced ->
                tasks.cancelOpen(
                        replaced.directiveId(),
                        Reason.cut("Văn bản %s được thay thế bằng %s (%s) / replaced: %s"
                                .formatted(
                                        replaced.number(),
                                        replaced.replacedByNumber(),
                                        replaced.replacedById(),
                                        replaced.reason())),
                        moment);
            // what an amendment changes in each task is proposed to a person, who confirms it; that is not built yet
            case DirectiveMessage.Amended amended ->
                LOG.info(
                        "Directive {} was amended; its tasks stay as they are",
                        amended.directive().directiveId());
        }
    }
}
