package vn.dondoc.task.extension;

import java.time.LocalDate;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.TaskDeadline;

/** What is granted at most, as things stand today: the due date may have moved since it was asked for or offered. */
public record ExtensionLimit(LocalDate dueOn, LocalDate latest, DueDateCalculator calculator) {

    /** For the directives of one agency. */
    public static ExtensionLimit of(TaskDeadline deadline, String assigningAgencyId, DueDateCalculator calculator) {
        LocalDate dueOn = deadline.dueOn();
        if (dueOn == null) {
            throw new TaskRejected.IllegalTransition("extension.no-due-date");
        }
        LocalDate latest = calculator.policy().extensions().latest(dueOn, assigningAgencyId);
        return new ExtensionLimit(dueOn, calculator.lastDay(latest), calculator);
    }

    int mostApproved() {
        return calculator.policy().extensions().mostApproved();
    }

    /** The day with which ends what is granted until that day: it is what the decision says. */
    LocalDate granted(String field, LocalDate wanted) {
        check(field, wanted);
        return calculator.lastDay(wanted);
    }

    void check(String field, LocalDate wanted) {
        if (!wanted.isAfter(dueOn)) {
            throw new TaskRejected.RuleViolation(field, "extension.not-later", dueOn);
        }
        LocalDate today = VietnamTime.dayOf(calculator.now());
        if (wanted.isBefore(today)) {
            throw new TaskRejected.RuleViolation(field, "date.past", today);
        }
        if (wanted.isAfter(latest)) {
            throw new TaskRejected.RuleViolation(field, "date.latest", latest);
        }
    }
}
