package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.List;

/** What a change of the calendar does to the due dates that it may move. */
public interface DeadlineImpact {

    /** Changes nothing. */
    Preview preview(WorkingCalendar after);

    /**
     * @param checked how many open deadlines it may move
     * @param moved how many of them would move
     * @param first some of these
     */
    record Preview(long checked, long moved, List<Move> first) {}

    /** A due date that would move. */
    record Move(String taskId, LocalDate before, LocalDate after) {}
}
