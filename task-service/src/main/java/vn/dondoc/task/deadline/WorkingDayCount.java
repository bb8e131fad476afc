package vn.dondoc.task.deadline;

import java.time.LocalDate;

/** So many working days after the base, which is not counted itself; none where the base is the date. */
public record WorkingDayCount(LocalDate base, int workingDays) {

    static WorkingDayCount on(LocalDate date) {
        return new WorkingDayCount(date, 0);
    }

    boolean isDate() {
        return workingDays == 0;
    }

    WorkingDayCount plus(int more) {
        return new WorkingDayCount(base, workingDays + more);
    }
}
