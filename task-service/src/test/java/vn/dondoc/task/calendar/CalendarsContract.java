package vn.dondoc.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.calendar.CalendarGiven.STORM;
import static vn.dondoc.task.calendar.CalendarGiven.clerk;
import static vn.dondoc.task.calendar.CalendarGiven.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** What every implementation of the port keeps. The store may be shared: each test goes on from the version it finds. */
public abstract class CalendarsContract {
    protected abstract Calendars calendars();

    private CalendarVersion next(CalendarChange change, String reason) {
        WorkingCalendar after = change.applyTo(calendars().current());
        return new CalendarVersion(after, CalendarRevision.of(after.version(), reason, clerk()));
    }

    /** Another first day each time, so that the store may hold the others. */
    private CalendarChange aStorm() {
        LocalDate from = STORM.plusDays(calendars().current().version());
        return closing(new AgencyClosure(from, from.plusDays(1), "Bão số 9", "H56.16645", null));
    }

    @Test
    void theFirstCalendarHasTheShippedHolidays() {
        CalendarVersion first = calendars().find(1).orElseThrow();

        assertThat(first.calendar().days()).hasSameElementsAs(ShippedHolidays.days());
        assertThat(first.calendar().closures()).isEmpty();
        assertThat(first.revision().actor().officialId()).isEqualTo("system:task-service");
    }

    @Test
    void aCalendarVersionIsFoundAsItWasStored() {
        CalendarVersion next = next(aStorm(), "Bão số 9, Công điện 15/CĐ-UBND");

        calendars().add(next, clerk());

        CalendarVersion found = calendars().find(next.revision().version()).orElseThrow();
        assertThat(found.revision()).isEqualTo(next.revision());
        assertThat(found.calendar().version()).isEqualTo(next.calendar().version());
        assertThat(found.calendar().days()).isEqualTo(next.calendar().days());
        assertThat(found.calendar().closures())
                .containsExactlyInAnyOrderElementsOf(next.calendar().closures());
    }

    @Test
    void anAddedCalendarVersionIsInForceAtOnce() {
        WorkingCalendar before = calendars().current();

        calendars().add(next(aStorm(), "một"), clerk());
        calendars().add(next(aStorm(), "hai"), clerk());

        WorkingCalendar now = calendars().current();
        assertThat(now.version()).isEqualTo(before.version() + 2);
        assertThat(now.closures()).hasSize(before.closures().size() + 2).containsAll(before.closures());
    }

    @Test
    void oneOfTwoChangesOfOneVersionIsStored() {
        CalendarVersion one = next(aStorm(), "một");
        CalendarVersion other = next(aStorm(), "hai");
        calendars().add(one, clerk());

        assertThatThrownBy(() -> calendars().add(other, clerk())).isInstanceOf(StaleDocument.class);

        assertThat(calendars().find(one.revision().version()).orElseThrow().revision())
                .isEqualTo(one.revision());
        assertThat(calendars().current().version()).isEqualTo(one.revision().version());
    }

    @Test
    void calendarVersionsAreListedNewestFirst() {
        IntStream.range(0, 3).forEach(i -> calendars().add(next(aStorm(), "lần " + i), clerk()));
        long newest = calendars().current().version();

        List<CalendarRevision> two = calendars().revisions(Long.MAX_VALUE, 2);
        List<CalendarRevision> rest = calendars().revisions(newest - 1, 100);

        assertThat(two).extracting(CalendarRevision::version).containsExactly(newest, newest - 1);
        assertThat(two).extracting(CalendarRevision::reason).containsExactly("lần 2", "lần 1");
        assertThat(rest.getFirst().reason()).isEqualTo("lần 0");
        assertThat(rest.getLast().version()).isEqualTo(1);
        assertThat(calendars().revisions(1, 100)).isEmpty();
    }

    @Test
    void anUnknownCalendarVersionIsNotFound() {
        assertThat(calendars().find(calendars().current().version() + 1)).isEmpty();
        assertThat(calendars().find(0)).isEmpty();
        assertThat(calendars().find(-1)).isEmpty();
    }
}
