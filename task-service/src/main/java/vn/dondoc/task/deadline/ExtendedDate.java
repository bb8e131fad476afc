package vn.dondoc.task.deadline;

import java.time.LocalDate;

/**
 * A day to which a due date was extended.
 *
 * @param pausesBefore of how many pauses of the clock one knew who granted it: the days of later ones are added to it
 */
public record ExtendedDate(LocalDate dueOn, int pausesBefore) {}
