package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that the assigner set in place of what was given and granted until then.
 *
 * @param on when it was decided: who decided knew for how long the clock had stood
 */
public record DecidedDate(LocalDate dueOn, LocalDate on) {

    /** The pauses of which nobody knew then, the one that had begun from that day on. */
    List<ClockPause> after(List<ClockPause> pauses) {
        return pauses.stream()
                .filter(pause -> pause.firstDayAfter().isAfter(on))
                .map(pause -> pause.from(on))
                .toList();
    }
}
