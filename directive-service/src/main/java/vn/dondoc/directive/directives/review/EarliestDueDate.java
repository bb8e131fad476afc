package vn.dondoc.directive.directives.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;

/**
 * By when an item is due, as far as that is known here: by weekdays and the holidays of the solar calendar (Labour Code 2019,
 * Article 112), counted as the task-service counts. The working calendar is the task-service's. What is in it besides – Tết, the
 * commemoration of the Hùng Kings, the days set each year, closures – can only make the date later; a Saturday that is worked
 * makes it earlier, which is rare. So a date reckoned here may be too early, and hardly ever is too late.
 */
final class EarliestDueDate {
    /** The longest count, of 250 working days, can meet Tết twice (ten days off), and five others that are not known here. */
    private static final Period MOST_UNKNOWN = Period.ofWeeks(3);

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private EarliestDueDate() {}

    /**
     * The last day of an item, of a series the first one's; none where none follows from the directive, such as before an
     * acknowledgement from which it is counted.
     */
    static Optional<LocalDate> of(DirectiveItem item, @Nullable LocalDate issuedOn) {
        DeadlineRule rule = item.deadline();
        return switch (rule.kind()) {
            case DATE, RECURRING -> Optional.ofNullable(rule.dueOn()).map(dueOn -> lastDay(item, dueOn));
            case WORKING_DAYS -> Optional.ofNullable(issuedOn).flatMap(base -> counted(rule, base));
            case BY_REFERENCE, OPEN_ENDED, NONE, UNKNOWN -> Optional.empty();
        };
    }

    /** With which the time for an item, or for a part of it, ends that was given until that date. */
    static LocalDate lastDay(DirectiveItem item, LocalDate dueOn) {
        return item.keepsDayOff() || !isDayOff(dueOn) ? dueOn : plus(dueOn, 1);
    }

    /** No day off that is unknown here moves what is counted to that date beyond this one. */
    static LocalDate latest(LocalDate counted) {
        return counted.plus(MOST_UNKNOWN);
    }

    /** The first day after that one by which an item is due; a series is due again and again. */
    static Optional<LocalDate> after(LocalDate day, DirectiveItem item, @Nullable LocalDate issuedOn) {
        DeadlineRule rule = item.deadline();
        LocalDate first = rule.dueOn();
        Period every = rule.every();
        Stream<LocalDate> dates = first == null || every == null
                ? of(item, issuedOn).stream()
                : series(first, every, day)
                        .takeWhile(date -> rule.until() == null || !date.isAfter(rule.until()))
                        .map(date -> lastDay(item, date));
        return dates.filter(date -> date.isAfter(day)).findFirst();
    }

    /** From the last date that is not after the day. */
    private static Stream<LocalDate> series(LocalDate first, Period every, LocalDate day) {
        long months = every.toTotalMonths();
        long passed = months == 0
                ? ChronoUnit.DAYS.between(first, day) / every.get(ChronoUnit.DAYS)
                : ChronoUnit.MONTHS.between(first, day) / months;
        return IntStream.iterate((int) Math.max(0, passed), n -> n + 1)
                .mapToObj(n -> first.plus(every.multipliedBy(n)));
    }

    private static Optional<LocalDate> counted(DeadlineRule rule, LocalDate issuedOn) {
        return rule.countedFrom() == CountedFrom.ISSUE
                ? Optional.ofNullable(rule.workingDays()).map(days -> plus(issuedOn, days))
                : Optional.empty();
    }

    private static LocalDate plus(LocalDate day, int workingDays) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(next -> !isDayOff(next))
                .skip(workingDays - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDayOff(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) || HOLIDAYS.contains(MonthDay.from(day));
    }
}
