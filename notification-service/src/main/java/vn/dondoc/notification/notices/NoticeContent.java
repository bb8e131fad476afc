package vn.dondoc.notification.notices;

import java.time.Instant;
import org.springframework.data.convert.ValueConverter;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.notification.routing.NoticeKind;

/**
 * What a notice says besides listing its tasks.
 *
 * @param urgent whether it is urgent whatever its tasks are
 * @param happenedAt when the event that opened the notice happened
 * @param correlationId ties that event to the request it follows from
 */
public record NoticeContent(
        NoticeKind kind,
        boolean urgent,
        DirectiveReference directive,
        @ValueConverter(NoticeDetailsConverter.class) NoticeDetails details,
        Instant happenedAt,
        String correlationId) {

    /**
     * The directive that the tasks are of.
     *
     * @param assigningAgencyId the agency that issued it and assigns its tasks
     */
    public record DirectiveReference(String directiveId, String number, String subject, String assigningAgencyId) {
        static DirectiveReference of(TaskFacts task) {
            return new DirectiveReference(
                    task.directiveId(), task.directiveNumber(), task.directiveSubject(), task.assigningAgencyId());
        }
    }

    static NoticeContent of(NoticeDraft draft) {
        NoticeTrigger trigger = draft.trigger();
        return new NoticeContent(
                trigger.kind(),
                draft.route().urgent(),
                DirectiveReference.of(trigger.task()),
                trigger.details(),
                trigger.event().time(),
                trigger.event().trace().correlationId());
    }
}
