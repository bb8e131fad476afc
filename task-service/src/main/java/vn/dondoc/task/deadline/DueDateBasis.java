package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a due date follows from, by whichever calendar and in whatever order it came about.
 *
 * @param acknowledgedOn the day from which working days after the acknowledgement are counted; none before it came
 * @param given as the rule gives it; none as long as it gives none, and from the day on that the assigner decided otherwise
 * @param decided what the assigner decided; none where it decided nothing
 * @param pauses of the clock, each as long as it was, oldest first
 * @param extensions the due date is none before any of them
 */
public record DueDateBasis(
        @Nullable LocalDate acknowledgedOn,
        @Nullable WorkingDayCount given,
        @Nullable DecidedDate decided,
        List<ClockPause> pauses,
        List<ExtendedDate> extensions) {
    static final DueDateBasis NONE = new DueDateBasis(null, null, null, List.of(), List.of());

    public DueDateBasis {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    DueDateBasis withAcknowledgementOn(@Nullable LocalDate day) {
        return new DueDateBasis(day, given, decided, pauses, extensions);
    }

    /** By another rule: what was granted stays granted, and what the assigner decided is granted by now. */
    DueDateBasis withGiven(@Nullable WorkingDayCount other) {
        return new DueDateBasis(acknowledgedOn, other, decided, pauses, extensions);
    }

    DueDateBasis withDecision(DecidedDate date) {
        return new DueDateBasis(acknowledgedOn, null, date, pauses, List.of());
    }

    DueDateBasis pausedFor(ClockPause pause) {
        return new DueDateBasis(acknowledgedOn, given, decided, with(pauses, pause), extensions);
    }

    DueDateBasis extendedTo(LocalDate dueOn) {
        return new DueDateBasis(
                acknowledgedOn, given, decided, pauses, with(extensions, new ExtendedDate(dueOn, pauses.size())));
    }

    /** The basis as if no extension had been granted. */
    DueDateBasis withoutGrants() {
        return new DueDateBasis(acknowledgedOn, given, given == null ? decided : null, pauses, List.of());
    }

    List<ClockPause> pausesFrom(int number) {
        return pauses.subList(number, pauses.size());
    }

    /** The pauses that a decided date did not know of; all of them where no date was decided. */
    List<ClockPause> pausesSinceGiven() {
        return given == null && decided != null ? decided.after(pauses) : pauses;
    }

    private static <T> List<T> with(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
