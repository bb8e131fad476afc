package vn.dondoc.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.dondoc.task.calendar.WorkingCalendar.Count;
import vn.dondoc.task.calendar.WorkingCalendar.DayOff;

/** What holds for every count, in 2025 to 2028, with any storms. */
class WorkingCalendarPropertyTests {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final String COMMUNE = "H56.16645";

    @Property
    void aCountEndsOnTheWorkingDayOfThatNumber(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate base,
            @ForAll @IntRange(min = 1, max = 400) int workingDays) {
        LocalDate end = calendar.plus(base, workingDays, COMMUNE).day();

        assertThat(calendar.isWorking(end, COMMUNE)).isTrue();
        assertThat(calendar.between(base.plusDays(1), end.plusDays(1), COMMUNE)).isEqualTo(workingDays);
    }

    @Property
    void everyDayOfACountIsCountedOrNamedAsOff(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate base,
            @ForAll @IntRange(min = 1, max = 60) int workingDays) {
        Count count = calendar.plus(base, workingDays, COMMUNE);

        assertThat(count.skipped().size() + workingDays)
                .isEqualTo((int) (count.day().toEpochDay() - base.toEpochDay()));
        assertThat(count.skipped())
                .allMatch(
                        off -> calendar.whyOff(off.day(), COMMUNE).orElseThrow().equals(off.name()))
                .extracting(DayOff::day)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void countingBackUndoesCountingForward(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate base,
            @ForAll @IntRange(min = 1, max = 400) int workingDays) {
        Assume.that(calendar.isWorking(base, COMMUNE));

        LocalDate there = calendar.plus(base, workingDays, COMMUNE).day();

        assertThat(calendar.minus(there, workingDays, COMMUNE)).isEqualTo(base);
    }

    @Property
    void countingOneMoreDayEndsLater(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate base,
            @ForAll @IntRange(min = 1, max = 400) int workingDays) {
        assertThat(calendar.plus(base, workingDays + 1, COMMUNE).day())
                .isAfter(calendar.plus(base, workingDays, COMMUNE).day());
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4 * 365).map(FIRST::plusDays);
    }

    @Provide
    static Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<List<Integer>> lengths =
                Arbitraries.integers().between(0, 59).list().ofMaxSize(6);
        return Combinators.combine(days(), lengths).as(WorkingCalendarPropertyTests::withStorms);
    }

    /** One storm begins on each tenth day from the first, so that they overlap. */
    private static WorkingCalendar withStorms(LocalDate first, List<Integer> lengths) {
        return TestCalendars.shippedWith(
                2,
                IntStream.range(0, lengths.size())
                        .mapToObj(i -> storm(first.plusDays(10L * i), lengths.get(i)))
                        .toArray(AgencyClosure[]::new));
    }

    private static AgencyClosure storm(LocalDate from, int more) {
        return new AgencyClosure(from, from.plusDays(more), "Bão", more % 2 == 0 ? "H56" : COMMUNE, null);
    }
}
