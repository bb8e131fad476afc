package vn.dondoc.reporting.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Reminder;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.contracts.task.TaskStatus;

/** The events of one task, in order: each step adds one, as the task service would tell it. */
public final class TaskEvents {
    public static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final Reminder REMINDER = new Reminder(DUE, Instant.parse("2026-03-31T17:00:00Z"), false);
    private static final Actor ACTOR = new Actor("official", "H56", OfficialRole.HEAD);

    private final List<EventEnvelope<TaskMessage>> events = new ArrayList<>();
    private TaskFacts task;
    private String lead;
    private List<String> fields;
    private Urgency urgency;
    private LocalDate dueOn;
    private LocalDate missedOn;
    private String missedBy;
    private boolean missed;
    private int day;

    private TaskEvents(TaskFacts task) {
        this.task = task;
        this.lead = task.leadAgencyId();
        this.fields = task.fields();
        this.urgency = task.urgency();
        this.dueOn = task.dueOn();
        add(new TaskMessage.Assigned(task, ACTOR));
    }

    /** Whose task it is. */
    public record Parties(String assigner, String lead, List<Coordinator> coordinators) {}

    public static TaskEvents assigned(String directive, String item, String agency, LocalDate dueOn) {
        return assigned(directive, item, agency, dueOn, null);
    }

    public static TaskEvents assigned(
            String directive, String item, String agency, LocalDate dueOn, LocalTime dueTime) {
        return assigned(directive, item, new Parties("H56", agency, List.of()), dueOn, dueTime);
    }

    public static TaskEvents assigned(
            String directive, String item, Parties parties, LocalDate dueOn, LocalTime dueTime) {
        return new TaskEvents(new TaskFacts(
                directive + "-" + item + "-" + parties.lead(),
                directive,
                directive + "/UBND",
                "Về việc " + directive,
                parties.assigner(),
                item,
                "Làm mục " + item,
                parties.lead(),
                parties.coordinators(),
                List.of("Tài chính"),
                Urgency.NORMAL,
                1,
                dueOn == null ? DeadlineRule.openEnded(Period.ofMonths(1)) : DeadlineRule.at(dueOn, dueTime),
                dueOn,
                dueOn,
                null,
                null,
                TaskStatus.ASSIGNED,
                0,
                null,
                dueTime,
                null,
                false,
                null,
                null,
                null,
                null));
    }

    /** What comes next is told so many days after the start; a clock may be behind. */
    public TaskEvents onDay(int number) {
        day = number;
        return this;
    }

    /** From the next step on, as after an amendment. */
    public TaskEvents amendedTo(List<String> otherFields, Urgency otherUrgency) {
        fields = otherFields;
        urgency = otherUrgency;
        return this;
    }

    public TaskEvents acknowledged() {
        become(TaskStatus.ACKNOWLEDGED, task.percent(), null);
        return add(new TaskMessage.Acknowledged(task, ACTOR));
    }

    public TaskEvents progressed(int percent) {
        become(TaskStatus.IN_PROGRESS, percent, null);
        return add(new TaskMessage.StatusUpdated(task, "Đang làm", List.of(), List.of(), ACTOR));
    }

    /** It had passed before: overdue, and missed by nobody. */
    public TaskEvents registeredLate() {
        missed = true;
        return acknowledged();
    }

    public TaskEvents missed() {
        missed = true;
        missedBy = missedOn == null ? lead : missedBy;
        missedOn = missedOn == null ? dueOn : missedOn;
        become(task.state(), task.percent(), task.handedInOn());
        return add(new TaskMessage.DeadlineMissed(task, task.dueOn(), REMINDER, ACTOR));
    }

    public TaskEvents reported(LocalDate on) {
        become(TaskStatus.REPORTED, 100, on);
        return add(new TaskMessage.ResultReported(task, "Xong", List.of(), ACTOR));
    }

    TaskEvents returned() {
        become(TaskStatus.IN_PROGRESS, 90, null);
        return add(new TaskMessage.Returned(task, "Chưa đủ", ACTOR));
    }

    public TaskEvents completed() {
        become(TaskStatus.COMPLETED, 100, task.handedInOn());
        return add(new TaskMessage.Completed(task, ACTOR));
    }

    TaskEvents resultWithdrawn() {
        become(TaskStatus.IN_PROGRESS, task.percent(), null);
        return add(new TaskMessage.ResultWithdrawn(task, "Gửi nhầm", ACTOR));
    }

    TaskEvents reopened() {
        become(TaskStatus.REPORTED, task.percent(), task.handedInOn());
        return add(new TaskMessage.Reopened(task, "Xác nhận nhầm", ACTOR));
    }

    public TaskEvents declined() {
        become(TaskStatus.DECLINED, task.percent(), null);
        return add(new TaskMessage.Declined(task, "Không đúng thẩm quyền", ACTOR));
    }

    public TaskEvents cancelled() {
        become(TaskStatus.CANCELLED, task.percent(), task.handedInOn());
        return add(new TaskMessage.Cancelled(task, "Thu hồi", ACTOR, CancellationCause.REVOKED, null));
    }

    public TaskEvents transferred(String agency) {
        String from = lead;
        lead = agency;
        become(TaskStatus.ASSIGNED, task.percent(), null);
        return add(new TaskMessage.Transferred(task, from, "Đúng lĩnh vực", ACTOR, null));
    }

    /** From then on another deadline is in force, which was not missed. */
    public TaskEvents extended(LocalDate until) {
        LocalDate before = dueOn;
        dueOn = until;
        missed = false;
        become(task.state(), task.percent(), task.handedInOn());
        return add(new TaskMessage.DueDateChanged(task, before, DueDateCause.EXTENSION, "Gia hạn", ACTOR));
    }

    public TaskEvents suspended() {
        become(TaskStatus.SUSPENDED, task.percent(), null);
        return add(new TaskMessage.Suspended(task, "Chờ hướng dẫn", ACTOR));
    }

    public TaskEvents resumed() {
        become(TaskStatus.IN_PROGRESS, task.percent(), null);
        return add(new TaskMessage.Resumed(task, 0, ACTOR));
    }

    public TaskFacts task() {
        return task;
    }

    public List<EventEnvelope<TaskMessage>> all() {
        return List.copyOf(events);
    }

    public EventEnvelope<TaskMessage> last() {
        return events.getLast();
    }

    private void become(TaskStatus state, int percent, LocalDate handedInOn) {
        task = new TaskFacts(
                task.taskId(),
                task.directiveId(),
                task.directiveNumber(),
                task.directiveSubject(),
                task.assigningAgencyId(),
                task.itemNumber(),
                task.itemText(),
                lead,
                task.coordinators(),
                fields,
                urgency,
                task.directiveTasks(),
                task.deadline(),
                dueOn,
                task.originalDueOn(),
                missedOn,
                task.state(),
                state,
                percent,
                handedInOn,
                task.dueTime(),
                null,
                missed,
                null,
                missedBy,
                null,
                task.personInCharge());
    }

    private TaskEvents add(TaskMessage message) {
        long sequence = events.size() + 1L;
        events.add(new EventEnvelope<>(
                task.taskId() + ":" + sequence,
                "urn:vn:gov:H56:dondoc:task-service",
                TaskMessages.CATALOG.nameOf(message),
                task.taskId(),
                sequence,
                START.plus(Duration.ofDays(day)).plusSeconds(sequence),
                Trace.of("correlation"),
                message));
        return this;
    }
}
