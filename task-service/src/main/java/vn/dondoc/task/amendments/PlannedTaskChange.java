package vn.dondoc.task.amendments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.tasks.TaskState;

/**
 * What an amendment changes in one task.
 *
 * @param task as it will be, or as it stays
 * @param fields what of it reads differently; of a new task all that it will have
 * @param kept what was granted before and is kept
 * @param why it is left as it is, or what one should know before it is added
 */
public record PlannedTaskChange(
        TaskState task,
        Kind kind,
        List<FieldChange> fields,
        List<Finding> kept,
        @Nullable Finding why) {

    public PlannedTaskChange {
        fields = List.copyOf(fields);
        kept = List.copyOf(kept);
    }

    public TaskId taskId() {
        return task.id();
    }

    public String itemNumber() {
        return task.assignment().itemNumber();
    }

    public String leadAgencyId() {
        return task.assignment().leadAgencyId();
    }

    /** What the amendment does to the task. */
    public enum Kind {
        AMENDED,
        ADDED,
        /** The amended directive asks for it no longer. */
        CANCELLED,
        /** It is completed and stays; it recurs no more. */
        ENDED,
        /** It is asked, and cannot follow. */
        LEFT
    }

    /**
     * One field before and after, as the task shows it: text, list, date, or an object of the same shape.
     *
     * @param before none where there was nothing
     */
    public record FieldChange(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** @param calculator of the task's lead */
    static PlannedTaskChange amended(TaskState before, TaskState after, DueDateCalculator calculator) {
        boolean asksAnew = !before.deadline().rule().equals(after.deadline().rule());
        return new PlannedTaskChange(
                after,
                Kind.AMENDED,
                fields(before, after),
                asksAnew ? GrantedTime.findingsOf(after, calculator) : List.of(),
                null);
    }

    static PlannedTaskChange added(TaskState task, Instant now) {
        Finding warning = task.deadline().isPastAt(now) ? Finding.of("amendment.overdue-at-once") : null;
        return of(task, Kind.ADDED, fields(null, task), warning);
    }

    static PlannedTaskChange of(TaskState task, Kind kind) {
        return of(task, kind, List.of(), null);
    }

    static PlannedTaskChange notChanged(TaskState task, Finding why) {
        return of(task, Kind.LEFT, List.of(), why);
    }

    private static PlannedTaskChange of(TaskState task, Kind kind, List<FieldChange> fields, @Nullable Finding why) {
        return new PlannedTaskChange(task, kind, fields, List.of(), why);
    }

    private static List<FieldChange> fields(@Nullable TaskState before, TaskState after) {
        List<FieldChange> was = before == null ? List.of() : all(before);
        List<FieldChange> is = all(after);
        var changed = new ArrayList<FieldChange>();
        for (int i = 0; i < is.size(); i++) {
            Object old = was.isEmpty() ? null : was.get(i).after();
            if (!Objects.equals(old, is.get(i).after())) {
                changed.add(new FieldChange(is.get(i).field(), old, is.get(i).after()));
            }
        }
        return changed;
    }

    /** All that can change, in one order. */
    private static List<FieldChange> all(TaskState task) {
        return List.of(
                is("directiveNumber", task.assignment().directive().number()),
                is("directiveSubject", task.assignment().directive().subject()),
                is("assigningAgencyId", task.assignment().assigningAgencyId()),
                is("itemText", task.assignment().item().text()),
                is("product", task.assignment().item().wording().product()),
                is("coordinators", task.coordinators()),
                is("fields", task.assignment().item().fields()),
                is("urgency", task.assignment().item().urgency()),
                is("deadline", task.deadline().rule().rule()),
                is("reportingPeriod", task.deadline().reportingPeriod()),
                is("dueOn", task.deadline().dueOn()),
                is("dueTime", task.deadline().dueTime()));
    }

    private static FieldChange is(String field, @Nullable Object value) {
        return new FieldChange(field, null, value);
    }
}
