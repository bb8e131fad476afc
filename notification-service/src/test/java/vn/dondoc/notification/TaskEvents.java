package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.Reminder;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.contracts.task.TaskStatus;

/** Events of tasks for tests. Each task's first event has sequence 1, and so on. */
public final class TaskEvents {
    public static final Instant NOW = Instant.parse("2025-12-22T02:30:00Z");
    public static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    public static final Actor ASSIGNER = new Actor("H56.deputy", "H56", OfficialRole.DEPUTY_HEAD);

    /** A body outside the government tree has no id. */
    private static final Coordinator OUTSIDE = Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", null);

    private TaskEvents() {}

    /** What makes a task one of its kind. */
    public record Key(String directiveId, String item, String lead) {}

    /** A task of directive {@code D1}, one of so many. */
    public static TaskFacts task(String item, String leadAgencyId, int ofDirective) {
        return task("D1", item, leadAgencyId, ofDirective, Urgency.NORMAL);
    }

    public static TaskFacts task(String directiveId, String item, String lead, int ofDirective, Urgency urgency) {
        return task(new Key(directiveId, item, lead), ofDirective, urgency, List.of(OUTSIDE), null);
    }

    /** Of directive {@code D1}, whose due date had passed before. */
    public static TaskFacts registeredLate(String item, String leadAgencyId, int ofDirective) {
        return task(new Key("D1", item, leadAgencyId), ofDirective, Urgency.NORMAL, List.of(OUTSIDE), true);
    }

    /** Of directive {@code D1}, with a coordinating agency of the tree besides the body outside it. */
    public static TaskFacts helpedBy(String agencyId, String item, String lead, int ofDirective) {
        return helpedBy(agencyId, new Key("D1", item, lead), ofDirective);
    }

    public static TaskFacts helpedBy(String agencyId, Key key, int ofDirective) {
        var coordinators = List.of(Coordinator.asked(agencyId, "Cơ quan " + agencyId, null), OUTSIDE);
        return task(key, ofDirective, Urgency.NORMAL, coordinators, null);
    }

    /** Of directive {@code D1}, with coordinating agencies that have a part, or a date, of their own. */
    public static TaskFacts helpedBy(List<Coordinator> coordinators, String item, String lead) {
        return task(new Key("D1", item, lead), 1, Urgency.NORMAL, coordinators, null);
    }

    private static TaskFacts task(
            Key key, int ofDirective, Urgency urgency, List<Coordinator> coordinators, @Nullable Boolean late) {
        return new TaskFacts(
                key.directiveId() + "-" + key.item() + "-" + key.lead(),
                key.directiveId(),
                "23001/UBND-THĐT",
                "Tiếp tục thực hiện Kết luận số 221-KL/TW",
                "H56",
                key.item(),
                "Rà soát văn bản $1 {số} " + key.item() + ".",
                key.lead(),
                coordinators,
                List.of(),
                urgency,
                ofDirective,
                DeadlineRule.on(DUE),
                DUE,
                DUE,
                null,
                null,
                TaskStatus.ASSIGNED,
                0,
                null,
                null,
                null,
                late != null,
                null,
                null,
                late,
                null);
    }

    public static TaskFacts in(TaskStatus state, TaskFacts task) {
        return with(state, task.seriesId(), task.assigningAgencyId(), task.personInCharge(), task);
    }

    public static TaskFacts ofSeries(TaskFacts task, String seriesId) {
        return with(task.state(), seriesId, task.assigningAgencyId(), task.personInCharge(), task);
    }

    public static TaskFacts givenBy(String agencyId, TaskFacts task) {
        return with(task.state(), task.seriesId(), agencyId, task.personInCharge(), task);
    }

    public static TaskFacts doneBy(@Nullable String officialId, TaskFacts task) {
        return with(task.state(), task.seriesId(), task.assigningAgencyId(), officialId, task);
    }

    private static TaskFacts with(
            TaskStatus state,
            @Nullable String seriesId,
            String assigner,
            @Nullable String personInCharge,
            TaskFacts task) {
        return new TaskFacts(
                task.taskId(),
                task.directiveId(),
                task.directiveNumber(),
                task.directiveSubject(),
                assigner,
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
                task.missedOn(),
                task.stateBefore(),
                state,
                task.percent(),
                task.handedInOn(),
                task.dueTime(),
                task.deadlineVersion(),
                task.missed(),
                seriesId,
                task.missedByAgencyId(),
                task.registeredLate(),
                personInCharge);
    }

    /** As its directive is issued. */
    public static EventEnvelope<TaskMessage> assigned(TaskFacts task) {
        return assigned(task, Trace.of("test").causedBy(task.directiveId() + ":2"));
    }

    /** As somebody confirms an amendment of its directive. */
    public static EventEnvelope<TaskMessage> added(TaskFacts task, String confirmation) {
        return assigned(task, Trace.of(confirmation));
    }

    private static EventEnvelope<TaskMessage> assigned(TaskFacts task, Trace trace) {
        return envelope(1, new TaskMessage.Assigned(task, ASSIGNER), trace);
    }

    public static EventEnvelope<TaskMessage> missed(TaskFacts task) {
        return envelope(
                2, new TaskMessage.DeadlineMissed(task, DUE, reminder(false), Actor.system("task-service", "H56")));
    }

    public static Reminder reminder(boolean late) {
        return new Reminder(DUE, Instant.parse("2025-12-31T17:00:00Z"), late);
    }

    /** The next event after the assignment or the level before, when levels follow one another from 1. */
    public static EventEnvelope<TaskMessage> escalated(TaskFacts task, int level, int workingDaysLate) {
        Actor sweep = Actor.system("task-service", "H56");
        return envelope(
                1L + level, new TaskMessage.Escalated(task, level, workingDaysLate, reminder(level == 1), sweep));
    }

    public static EventEnvelope<TaskMessage> returned(TaskFacts task, String reason) {
        return envelope(2, new TaskMessage.Returned(task, reason, ASSIGNER));
    }

    /** @param task with who is in charge from then on */
    public static EventEnvelope<TaskMessage> putInCharge(
            long sequence, TaskFacts task, @Nullable String before, String byId) {
        Actor by = new Actor(byId, task.leadAgencyId(), OfficialRole.HEAD);
        return envelope(sequence, new TaskMessage.PersonInChargeChanged(task, before, by));
    }

    /** The same, as if it had happened then. */
    public static EventEnvelope<TaskMessage> at(Instant time, EventEnvelope<TaskMessage> event) {
        return new EventEnvelope<>(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.sequence(),
                time,
                event.trace(),
                event.data());
    }

    public static EventEnvelope<TaskMessage> envelope(long sequence, TaskMessage message) {
        return envelope(sequence, message, Trace.of("test"));
    }

    public static EventEnvelope<TaskMessage> envelope(long sequence, TaskMessage message, Trace trace) {
        String id = message.task().taskId();
        return new EventEnvelope<>(
                id + ":" + sequence,
                "urn:vn:gov:H56:dondoc:task-service",
                TaskMessages.CATALOG.nameOf(message),
                id,
                sequence,
                NOW,
                trace,
                message);
    }
}
