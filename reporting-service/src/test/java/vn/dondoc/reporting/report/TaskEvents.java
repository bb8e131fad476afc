package vn.dondoc.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.Reminder;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.contracts.task.TaskState;

/** The events of one task, in order: each step adds one, as the task service would tell it. */
final class TaskEvents {
    static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final Reminder REMINDER = new Reminder(DUE, Instant.parse("2026-03-31T17:00:00Z"), false);
    private static final Actor ACTOR = new Actor("official", "H56", OfficialRole.HEAD);

    private final List<EventEnvelope<TaskMessage>> events = new ArrayList<>();
    private TaskFacts task;

    private TaskEvents(TaskFacts task) {
        this.task = task;
        add(new TaskMessage.Assigned(task, ACTOR));
    }

    static TaskEvents assigned(String directive, String item, String agency, LocalDate dueOn) {
        return new TaskEvents(new TaskFacts(
                directive + "-" + item + "-" + agency,
                directive,
                directive + "/UBND",
                "Về việc " + directive,
                "H56",
                item,
                "Làm mục " + item,
                agency,
                List.of(),
                List.of("Tài chính"),
                Urgency.NORMAL,
                1,
                dueOn == null ? DeadlineRule.openEnded(Period.ofMonths(1)) : DeadlineRule.on(dueOn),
                dueOn,
                dueOn,
                null,
                null,
                TaskState.ASSIGNED,
                0,
                null,
                null,
                null,
                false,
                null));
    }

    TaskEvents acknowledged() {
        become(TaskState.ACKNOWLEDGED, task.missedOn(), task.percent(), null);
        return add(new TaskMessage.Acknowledged(task, ACTOR));
    }

    TaskEvents progressed(int percent) {
        become(TaskState.IN_PROGRESS, task.missedOn(), percent, null);
        return add(new TaskMessage.StatusUpdated(task, "Đang làm", List.of(), List.of(), ACTOR));
    }

    TaskEvents missed() {
        become(task.state(), task.dueOn(), task.percent(), task.handedInOn());
        return add(new TaskMessage.DeadlineMissed(task, task.dueOn(), REMINDER, ACTOR));
    }

    TaskEvents reported(LocalDate on) {
        become(TaskState.REPORTED, task.missedOn(), 100, on);
        return add(new TaskMessage.ResultReported(task, "Xong", List.of(), ACTOR));
    }

    TaskEvents returned() {
        become(TaskState.IN_PROGRESS, task.missedOn(), 90, null);
        return add(new TaskMessage.Returned(task, "Chưa đủ", ACTOR));
    }

    TaskEvents completed() {
        become(TaskState.COMPLETED, task.missedOn(), 100, task.handedInOn());
        return add(new TaskMessage.Completed(task, ACTOR));
    }

    TaskEvents declined() {
        become(TaskState.DECLINED, task.missedOn(), task.percent(), null);
        return add(new TaskMessage.Declined(task, "Không đúng thẩm quyền", ACTOR));
    }

    TaskEvents cancelled() {
        become(TaskState.CANCELLED, task.missedOn(), task.percent(), task.handedInOn());
        return add(new TaskMessage.Cancelled(task, "Thu hồi", ACTOR));
    }

    TaskFacts task() {
        return task;
    }

    List<EventEnvelope<TaskMessage>> all() {
        return List.copyOf(events);
    }

    EventEnvelope<TaskMessage> last() {
        return events.getLast();
    }

    private void become(TaskState state, LocalDate missedOn, int percent, LocalDate handedInOn) {
        task = new TaskFacts(
                task.taskId(),
                task.directiveId(),
                task.directiveNumber(),
                task.directiveSubject(),
                task.assigningAgencyId(),
                task.itemNumber(),
                task.itemText(),
                task.leadAgencyId(),
                task.coordinators(),
                task.fields(),
                task.urgency(),
                task.directiveTasks(),
                task.deadline(),
                task.dueOn(),
                task.originalDueOn(),
                missedOn,
                task.state(),
                state,
                percent,
                handedInOn,
                null,
                null,
                missedOn != null,
                null);
    }

    private TaskEvents add(TaskMessage message) {
        long sequence = events.size() + 1L;
        events.add(new EventEnvelope<>(
                task.taskId() + ":" + sequence,
                "urn:vn:gov:H56:dondoc:task-service",
                TaskMessages.CATALOG.nameOf(message),
                task.taskId(),
                sequence,
                START.plusSeconds(sequence),
                Trace.of("correlation"),
                message));
        return this;
    }
}
