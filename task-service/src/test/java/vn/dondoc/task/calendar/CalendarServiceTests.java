package vn.dondoc.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.calendar.CalendarGiven.STORM;
import static vn.dondoc.task.calendar.CalendarGiven.clerk;
import static vn.dondoc.task.calendar.CalendarGiven.closing;
import static vn.dondoc.task.calendar.CalendarGiven.context;
import static vn.dondoc.task.calendar.CalendarGiven.dayOff;
import static vn.dondoc.task.calendar.CalendarGiven.setting;
import static vn.dondoc.task.calendar.CalendarGiven.storm;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.task.calendar.CalendarChange.Edit;
import vn.dondoc.task.calendar.CalendarChange.Years;
import vn.dondoc.task.calendar.CalendarDifference.DayChange;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;
import vn.dondoc.task.core.Finding;

class CalendarServiceTests {
    private static final DeadlineImpact NO_DEADLINES = _ -> new DeadlineImpact.Preview(0, 0, List.of());

    private final InMemoryCalendars calendars = new InMemoryCalendars();
    private final CalendarService service = new CalendarService(calendars, NO_DEADLINES);

    @Test
    void aChangeMakesTheNextVersion() {
        CalendarRevision made = service.change(1, closing(storm("H56")), " Bão số 9 ", clerk());

        assertThat(made.version()).isEqualTo(2);
        assertThat(made.reason()).isEqualTo("Bão số 9");
        assertThat(service.current().whyOff(STORM, "H56.02")).contains(Finding.of("day-off.named", "Bão số 9"));
        assertThat(service.revisions(Long.MAX_VALUE, 10)).containsExactly(made, first());
    }

    private CalendarRevision first() {
        return calendars.find(1).orElseThrow().revision();
    }

    @Test
    void aChangeDecidedOnAnotherVersionIsStale() {
        service.change(1, closing(storm("H56")), "Bão", clerk());

        assertThatThrownBy(() -> service.change(1, closing(storm("H56.02")), "Bão", clerk()))
                .isInstanceOfSatisfying(
                        StaleResource.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(2));
        assertThatThrownBy(() -> service.change(3, closing(storm("H56.02")), "Bão", clerk()))
                .isInstanceOf(StaleResource.class);
        assertThat(service.current().version()).isEqualTo(2);
    }

    @Test
    void aRepeatedChangeGetsTheRevisionItMade() {
        CommandContext context = clerk();
        CalendarRevision made = service.change(1, closing(storm("H56")), "Bão", context);

        assertThat(service.change(1, closing(storm("H56")), "Bão", context)).isEqualTo(made);
        assertThat(service.change(2, closing(storm("H56")), "Bão", context)).isEqualTo(made);
        assertThat(service.current().version()).isEqualTo(2);
    }

    @Test
    void aKeyUsedForSomethingElseIsRefused() {
        service.change(1, closing(storm("H56")), "Bão", context("H56", OfficialRole.CLERK, new CommandId("k", "a")));
        CommandContext other = context("H56", OfficialRole.CLERK, new CommandId("k", "b"));

        assertThatThrownBy(() -> service.change(2, closing(storm("H56.02")), "Bão", other))
                .isInstanceOf(CommandIdReused.class);
        assertThat(service.current().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000", "a\u0007b", "\ud800"})
    void aChangeHasAReason(String reason) {
        assertThatThrownBy(() -> service.change(1, closing(storm("H56")), reason, clerk()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reason");
        assertThat(service.current().version()).isEqualTo(1);
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        CalendarDay swapped = dayOff(monday, "Nghỉ hoán đổi");
        var edit =
                new Edit(List.of(swapped), List.of(LocalDate.of(2027, 9, 3)), List.of(storm("H56.16645")), List.of());
        CalendarDay removed = onDay(LocalDate.of(2027, 9, 3));

        CalendarPreview preview = service.preview(edit);

        assertThat(preview.version()).isEqualTo(1);
        assertThat(preview.impact().checked()).isZero();
        assertThat(preview.difference())
                .isEqualTo(new CalendarDifference(
                        List.of(new DayChange(monday, null, swapped), new DayChange(removed.date(), removed, null)),
                        List.of(storm("H56.16645")),
                        List.of()));
        assertThat(service.current().version()).isEqualTo(1);
    }

    private CalendarDay onDay(LocalDate date) {
        return service.current().days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPreviewAsksWhatBecomesOfTheDeadlines() {
        var told = new DeadlineImpact.Preview(7, 1, List.of(new DeadlineImpact.Move("t1", STORM, STORM.plusDays(2))));
        DeadlineImpact impact = after -> {
            assertThat(after.isWorking(STORM, "H56")).isFalse();
            return told;
        };

        var preview = new CalendarService(calendars, impact).preview(closing(storm("H56")));

        assertThat(preview.impact()).isEqualTo(told);
    }

    @Test
    void aClosureThatEndsEarlierIsOpenedAndClosedAnew() {
        service.change(1, closing(storm("H56")), "Bão", clerk());
        AgencyClosure shorter = new AgencyClosure(STORM, STORM, "Bão số 9", "H56", null);

        service.change(
                2, new Edit(List.of(), List.of(), List.of(shorter), List.of(shorter.key())), "Bão đã qua", clerk());

        assertThat(service.current().closures()).containsExactly(shorter);
        assertThat(service.current().isWorking(STORM.plusDays(1), "H56")).isTrue();
    }

    @Test
    void aClosureThatIsNotThereCannotBeRemoved() {
        var noDay = new Edit(List.of(), List.of(STORM), List.of(), List.of());
        var noClosure =
                new Edit(List.of(), List.of(), List.of(), List.of(storm("H56").key()));

        assertThatThrownBy(() -> service.preview(noDay))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("removeDays[0]");
        assertThatThrownBy(() -> service.preview(noClosure))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("removeClosures[0]");
    }

    @Test
    void aChangeThatChangesNothingIsRefused() {
        CalendarDay same = onDay(LocalDate.of(2026, 9, 2));

        assertThatThrownBy(() -> service.change(1, setting(same), "Không", clerk()))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.change(1, setting(), "Không", clerk())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.change(1, new Years(ShippedHolidays.days()), "Không", clerk()))
                .isInstanceOf(RuleViolation.class);
        assertThat(service.current().version()).isEqualTo(1);
    }

    @Test
    void oneDayCannotBeSetTwice() {
        CalendarDay one = dayOff(STORM, "một");

        assertThatThrownBy(() -> service.change(1, setting(one, dayOff(STORM, "hai")), "Hai lần", clerk()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("days");
    }

    @Test
    void anImportReplacesOnlyTheYearsItHolds() {
        service.change(1, closing(storm("H56")), "Bão", clerk());
        CalendarDay tet = new CalendarDay(
                LocalDate.of(2027, 2, 5),
                "Tết",
                CalendarDay.Kind.STATUTORY_TET,
                true,
                CalendarDay.Status.OFFICIAL,
                "Thông báo",
                null);

        service.change(2, new Years(List.of(tet)), "Thông báo Tết 2027", clerk());

        WorkingCalendar now = service.current();
        assertThat(now.days().stream().filter(day -> day.date().getYear() == 2027))
                .containsExactly(tet);
        assertThat(now.days().stream().filter(day -> day.date().getYear() == 2026))
                .hasSize(17);
        assertThat(now.isTentative(2027)).isFalse();
        assertThat(now.closures()).containsExactly(storm("H56"));
    }
}
