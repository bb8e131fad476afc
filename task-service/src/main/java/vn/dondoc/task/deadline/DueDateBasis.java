package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a due date follows from, by whichever calendar and in whatever order it came about.
 *
 * @param acknowledgedOn the day from which working days after the acknowledgement are counted; none before it came
 * @param given as the rule gives it; none as long as it gives none
 * @param pauses of the clock, each as long as it was, oldest first
 * @param extensions the due date is none before any of them
 */
public record DueDateBasis(
        @Nullable LocalDate acknowledgedOn,
        @Nullable WorkingDayCount given,
        List<ClockPause> pauses,
        List<ExtendedDate> extensions) {
    static final DueDateBasis NONE = new DueDateBasis(null, null, List.of(), List.of());

    public DueDateBasis {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    DueDateBasis withAcknowledgementOn(@Nullable LocalDate day) {
        return new DueDateBasis(day, given, pauses, extensions);
    }

    /** By another rule: what was granted stays granted. */
    DueDateBasis givenAs(@Nullable WorkingDayCount other) {
        return new DueDateBasis(acknowledgedOn, other, pauses, extensions);
    }

    DueDateBasis pausedFor(ClockPause pause) {
        return new DueDateBasis(acknowledgedOn, given, with(pauses, pause), extensions);
    }

    DueDateBasis extendedTo(LocalDate dueOn) {
        return new DueDateBasis(
                acknowledgedOn, given, pauses, with(extensions, new ExtendedDate(dueOn, pauses.size())));
    }

    DueDateBasis withoutExtensions() {
        return new DueDateBasis(acknowledgedOn, given, pauses, List.of());
    }

    List<ClockPause> pausesFrom(int number) {
        return pauses.subList(number, pauses.size());
    }

    private static <T> List<T> with(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
