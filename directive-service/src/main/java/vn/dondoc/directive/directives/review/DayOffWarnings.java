package vn.dondoc.directive.directives.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.FieldFinding;

/**
 * Warns of due dates on a day off, as far as that is known here: weekends, and the holidays of the solar calendar (Labour Code
 * 2019, Article 112). Tết and the days that the Prime Minister sets each year are in the working calendar, which is the
 * task-service's; so are Saturdays that are worked.
 */
public final class DayOffWarnings {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private DayOffWarnings() {}

    public static List<FieldFinding> of(List<DirectiveItem> items) {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> of(items.get(i), "items[" + i + "].deadline.dueOn"))
                .toList();
    }

    private static Stream<FieldFinding> of(DirectiveItem item, String field) {
        LocalDate dueOn = item.deadline().dueOn();
        return item.deadline().kind() != DeadlineKind.DATE || dueOn == null || !isDayOff(dueOn) || item.keepsDayOff()
                ? Stream.empty()
                : Stream.of(FieldFinding.of(field, "content.day-off", item.number(), dueOn, nextWorkingDay(dueOn)));
    }

    private static LocalDate nextWorkingDay(LocalDate dueOn) {
        return Stream.iterate(dueOn.plusDays(1), day -> day.plusDays(1))
                .filter(day -> !isDayOff(day))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDayOff(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) || HOLIDAYS.contains(MonthDay.from(day));
    }
}
