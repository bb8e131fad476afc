package vn.dondoc.task.extension;

import java.time.LocalDate;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.ExtensionPolicy;
import vn.dondoc.task.deadline.TaskDeadline;

/** What is granted at most, as things stand today: the due date may have moved since it was asked for or offered. */
public record ExtensionLimit(LocalDate dueOn, LocalDate latest, int mostApproved, LocalDate today) {

    /** For the directives of one agency. */
    public static ExtensionLimit of(
            ExtensionPolicy policy, TaskDeadline deadline, String assigningAgencyId, LocalDate today) {
        LocalDate dueOn = deadline.dueOn();
        if (dueOn == null) {
            throw new TaskRejected.IllegalTransition("extension.no-due-date");
        }
        return new ExtensionLimit(dueOn, policy.latest(dueOn, assigningAgencyId), policy.mostApproved(), today);
    }

    void check(String field, LocalDate wanted) {
        if (!wanted.isAfter(dueOn)) {
            throw new TaskRejected.RuleViolation(field, "extension.not-later", dueOn);
        }
        if (wanted.isBefore(today)) {
            throw new TaskRejected.RuleViolation(field, "date.past", today);
        }
        if (wanted.isAfter(latest)) {
            throw new TaskRejected.RuleViolation(field, "date.latest", latest);
        }
    }
}
