package vn.dondoc.task.deadline;

import java.time.LocalDate;

/** So many working days after the base, which is not counted itself. */
public record WorkingDayCount(LocalDate base, int workingDays) {
    WorkingDayCount plus(int more) {
        return new WorkingDayCount(base, workingDays + more);
    }
}
