package vn.dondoc.console.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a task is due when it is, as the task-service explains it. */
record DeadlineExplanation(
        String kind,
        String rule,
        @Nullable Counting counting,
        List<String> notes,
        @Nullable LocalDate dueOn,
        @Nullable String dueTime,
        boolean missed,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate firstMissedOn,
        @Nullable Reminder next,
        List<Change> changes) {

    record Counting(LocalDate base, int workingDays, LocalDate day, List<DayOff> skipped) {}

    record DayOff(LocalDate day, String name) {}

    record Reminder(String kind, String sentence, OffsetDateTime at) {}

    record Change(
            OffsetDateTime at,
            String cause,
            String description,
            @Nullable String reason,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}

    /**
     * A day on the way to the due date.
     *
     * @param counted which working day it is; none for one that is skipped
     * @param skipped why it does not count
     */
    record Day(
            LocalDate date,
            @Nullable Integer counted,
            @Nullable String skipped,
            boolean isToday,
            boolean isDue) {}

    /** The days from the first that may count to the due date; none where nothing is counted. */
    public List<Day> days(LocalDate today) {
        if (counting == null) {
            return List.of();
        }
        Map<LocalDate, String> off =
                counting.skipped().stream().collect(Collectors.toMap(DayOff::day, DayOff::name, (one, _) -> one));
        var numbers = new int[1];
        return counting.base()
                .plusDays(1)
                .datesUntil(counting.day().plusDays(1))
                .map(date -> new Day(
                        date,
                        off.containsKey(date) ? null : ++numbers[0],
                        off.get(date),
                        date.equals(today),
                        date.equals(counting.day())))
                .toList();
    }
}
