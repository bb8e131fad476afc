package vn.dondoc.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;
import vn.dondoc.platform.vietnam.VietnamTime;

class SendingHoursTests {
    private static final String AGENCY = "H56.02";
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 29);
    private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);
    private static final SendingWindow WINDOW = new SendingWindow(LocalTime.of(7, 0), LocalTime.of(18, 0), false);

    private static final SendingHours HOURS =
            new SendingHours(_ -> WINDOW, () -> new WorkingDays(1, Set.of(THURSDAY), Set.of(), List.of()));

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07:00", "12:34:56.789", "17:59:59.999"})
    void officialsAreWrittenToInTheWindowOfAWorkingDay(String time) {
        assertThat(HOURS.closedUntil(AGENCY, at(WEDNESDAY, time))).isEmpty();
    }

    @Test
    void whatComesEarlyWaitsForTheMorningAndWhatComesLateForTheNext() {
        assertThat(HOURS.closedUntil(AGENCY, at(WEDNESDAY, "06:59:59.999"))).contains(at(WEDNESDAY, "07:00"));
        assertThat(HOURS.closedUntil(AGENCY, at(WEDNESDAY, "18:00"))).contains(at(THURSDAY, "07:00"));
    }

    @Test
    void hoursOfOnesOwnTakeThePlaceOfThoseOfAllOnTheSameDays() {
        var evening = new OwnHours(LocalTime.of(17, 0), LocalTime.of(20, 0));

        assertThat(HOURS.closedUntil(AGENCY, at(WEDNESDAY, "12:00"), evening)).contains(at(WEDNESDAY, "17:00"));
        assertThat(HOURS.closedUntil(AGENCY, at(WEDNESDAY, "19:59"), evening)).isEmpty();
        assertThat(HOURS.closedUntil(AGENCY, at(WEDNESDAY, "20:00"), evening)).contains(at(THURSDAY, "17:00"));
        assertThat(HOURS.closedUntil(AGENCY, at(THURSDAY, "18:00"), evening))
                .contains(at(THURSDAY.plusDays(1), "17:00"));
        assertThat(HOURS.closedUntil(AGENCY, at(WEDNESDAY, "12:00"), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"05:00, 22:00, 07:30", "08:00, 12:00, 08:00", "05:00, 07:30, 05:00", "05:00, 07:31, 07:30"})
    void aDigestComesAtItsTimeOrWhenHoursOfOnesOwnBegin(LocalTime opens, LocalTime closes, LocalTime at) {
        assertThat(new OwnHours(opens, closes).nearest(LocalTime.of(7, 30))).isEqualTo(at);
    }

    @Test
    void aDayOffIsPassedOverDayByDay() {
        assertThat(HOURS.closedUntil(AGENCY, at(THURSDAY, "07:00"))).contains(at(THURSDAY.plusDays(1), "07:00"));
        assertThat(HOURS.closedUntil(AGENCY, at(THURSDAY.plusDays(1), "07:00"))).isEmpty();
    }

    @Test
    void aClosedAgencyIsLeftAloneAndNoOther() {
        var storm = new WorkingDays(2, Set.of(), Set.of(), List.of(new Closure(AGENCY, WEDNESDAY, WEDNESDAY)));
        var hours = new SendingHours(_ -> WINDOW, () -> storm);

        assertThat(hours.closedUntil(AGENCY, at(WEDNESDAY, "10:00"))).contains(at(THURSDAY, "07:00"));
        assertThat(hours.closedUntil("H56.03", at(WEDNESDAY, "10:00"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "12:00", "23:59:59.999"})
    void aWindowOfEveryDayFromMidnightToMidnightIsAlwaysOpen(String time) {
        var always = new SendingWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true);

        assertThat(new SendingHours(_ -> always, () -> WorkingDays.OF_THE_WEEK)
                        .closedUntil(AGENCY, at(WEDNESDAY.plusDays(3), time)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aWindowThatClosesBeforeItOpensIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SendingWindow(LocalTime.of(18, 0), LocalTime.of(7, 0), false))
                .withMessageContaining("settings.window [18:00, 07:00]");
    }
}
