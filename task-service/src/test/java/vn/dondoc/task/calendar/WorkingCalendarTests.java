package vn.dondoc.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.task.calendar.CalendarDay.Kind;
import vn.dondoc.task.calendar.CalendarDay.Status;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;
import vn.dondoc.task.calendar.WorkingCalendar.Count;
import vn.dondoc.task.calendar.WorkingCalendar.DayOff;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TextRules;

class WorkingCalendarTests {
    private static final String PROVINCE = "H56";
    private static final String DEPARTMENT = "H56.02";
    private static final String COMMUNE = "H56.16645";

    private final WorkingCalendar calendar = TestCalendars.shipped();

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Finding why(String name) {
        return switch (name) {
            case "Thứ Bảy" -> Finding.of("day-off.saturday");
            case "Chủ nhật" -> Finding.of("day-off.sunday");
            default -> Finding.of("day-off.named", name);
        };
    }

    @Nested
    class ADay {
        @ParameterizedTest
        @CsvSource({
            "2026-01-01, Tết Dương lịch",
            "2026-01-02, Nghỉ hoán đổi (làm bù 10/01/2026)",
            "2026-02-16, Tết Nguyên đán: 29 tháng Chạp Ất Tỵ (Giao thừa)",
            "2026-02-20, Tết Nguyên đán: Mùng 4 Tết",
            "2026-02-21, Thứ Bảy",
            "2026-02-22, Chủ nhật",
            "2026-04-26, Giỗ Tổ Hùng Vương",
            "2026-04-27, Nghỉ bù Giỗ Tổ Hùng Vương",
            "2026-08-31, Nghỉ hoán đổi (làm bù 22/8/2026)",
            "2026-09-01, Quốc khánh (ngày liền kề)",
            "2026-09-02, Quốc khánh",
            "2026-11-24, Ngày Văn hóa Việt Nam"
        })
        void aDayOffSaysWhy(String date, String why) {
            assertThat(calendar.whyOff(day(date), DEPARTMENT)).contains(why(why));
            assertThat(calendar.isWorking(day(date), DEPARTMENT)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-01-05",
                    "2026-01-10",
                    "2026-02-13",
                    "2026-02-23",
                    "2026-04-28",
                    "2026-08-22",
                    "2026-09-03",
                    "2026-11-23",
                    "2026-11-25",
                    "2028-02-29"
                })
        void aWorkingDayHasNoReasonToBeOff(String date) {
            assertThat(calendar.whyOff(day(date), DEPARTMENT)).isEmpty();
            assertThat(calendar.isWorking(day(date), DEPARTMENT)).isTrue();
        }
    }

    @Nested
    class Counting {
        @ParameterizedTest
        @CsvSource({
            // over Tết: 16 to 20 February with both weekends around
            "2026-02-13, 1, 2026-02-23",
            "2026-02-12, 5, 2026-02-26",
            // the Saturday of 10 January is worked for the Friday of 2 January
            "2025-12-31, 1, 2026-01-05",
            "2026-01-09, 1, 2026-01-10",
            "2026-01-09, 2, 2026-01-12",
            "2026-08-21, 1, 2026-08-22",
            "2026-08-28, 1, 2026-09-03",
            "2026-04-24, 1, 2026-04-28",
            "2026-04-29, 1, 2026-05-04",
            "2026-11-23, 1, 2026-11-25",
            "2028-02-28, 1, 2028-02-29",
            "2028-02-28, 2, 2028-03-01",
            // from a day off
            "2026-02-17, 1, 2026-02-23"
        })
        void countingSkipsDaysOffAndNoWorkedSaturday(String base, int workingDays, String expected) {
            assertThat(calendar.plus(day(base), workingDays, DEPARTMENT).day()).isEqualTo(day(expected));
        }

        @Test
        void countingNamesEachSkippedDay() {
            Count count = calendar.plus(day("2026-04-24"), 2, DEPARTMENT);

            assertThat(count)
                    .isEqualTo(new Count(
                            day("2026-04-29"),
                            List.of(
                                    new DayOff(day("2026-04-25"), why("Thứ Bảy")),
                                    new DayOff(day("2026-04-26"), why("Giỗ Tổ Hùng Vương")),
                                    new DayOff(day("2026-04-27"), why("Nghỉ bù Giỗ Tổ Hùng Vương"))),
                            false));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-02-23, 1, 2026-02-13",
            "2026-02-26, 5, 2026-02-12",
            "2026-01-12, 1, 2026-01-10",
            "2026-09-03, 1, 2026-08-28",
            "2026-08-24, 1, 2026-08-22",
            "2028-03-01, 1, 2028-02-29",
            // from a day off
            "2026-02-17, 1, 2026-02-13"
        })
        void countingBackSkipsTheSameDays(String from, int workingDays, String expected) {
            assertThat(calendar.minus(day(from), workingDays, DEPARTMENT)).isEqualTo(day(expected));
        }

        @Test
        void aSpanIsCountedWithoutItsLastDay() {
            assertThat(calendar.between(day("2026-02-13"), day("2026-02-24"), DEPARTMENT))
                    .isEqualTo(2);
            assertThat(calendar.between(day("2026-02-13"), day("2026-02-23"), DEPARTMENT))
                    .isEqualTo(1);
            assertThat(calendar.between(day("2026-02-23"), day("2026-02-13"), DEPARTMENT))
                    .isZero();
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, WorkingCalendar.MOST_COUNTED + 1, Integer.MAX_VALUE})
        void countingIsBounded(int workingDays) {
            assertThatThrownBy(() -> calendar.plus(day("2026-02-13"), workingDays, DEPARTMENT))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("10000");
            assertThatThrownBy(() -> calendar.minus(day("2026-02-13"), workingDays, DEPARTMENT))
                    .isInstanceOf(RuleViolation.class);
        }

        @Test
        void countingRefusesDaysAtTheEndOfTime() {
            assertThatThrownBy(() -> calendar.plus(LocalDate.MAX, 1, DEPARTMENT))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("from");
            assertThatThrownBy(() -> calendar.between(day("2026-02-13"), LocalDate.MAX, DEPARTMENT))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("until");
        }
    }

    @Nested
    class AYear {
        @Test
        void aYearIsTentativeUntilItsTetIsOfficial() {
            assertThat(calendar.isTentative(2025)).isFalse();
            assertThat(calendar.isTentative(2026)).isFalse();
            assertThat(calendar.isTentative(2027)).isTrue();
            assertThat(calendar.isTentative(2028)).isTrue();
        }

        @Test
        void aCountThroughATentativeYearIsTentative() {
            assertThat(calendar.plus(day("2026-12-28"), 3, DEPARTMENT).tentative())
                    .isFalse();
            assertThat(calendar.plus(day("2026-12-28"), 4, DEPARTMENT).tentative())
                    .isTrue();
            assertThat(calendar.plus(day("2024-12-31"), 1, DEPARTMENT).tentative())
                    .isFalse();
        }

        @Test
        void aYearIsTentativeWhileOneDayOfItsTetIs() {
            var days = List.of(tet("2027-02-05", Status.OFFICIAL), tet("2027-02-06", Status.TENTATIVE));

            assertThat(WorkingCalendar.of(2, days, List.of()).isTentative(2027)).isTrue();
        }

        private CalendarDay tet(String date, Status status) {
            return new CalendarDay(day(date), "Tết", Kind.STATUTORY_TET, true, status, null, null);
        }
    }

    @Nested
    class AClosure {
        private final AgencyClosure storm = closure("2026-09-21", "2026-09-22", PROVINCE);
        private final AgencyClosure flood = closure("2026-10-10", "2026-10-12", COMMUNE);
        private final WorkingCalendar closed = TestCalendars.shippedWith(2, storm, flood);

        private AgencyClosure closure(String from, String to, String agency) {
            return new AgencyClosure(day(from), day(to), "Bão số 9", agency, "Công điện 15/CĐ-UBND");
        }

        @ParameterizedTest
        @ValueSource(strings = {PROVINCE, DEPARTMENT, COMMUNE, "H56.16645.01"})
        void aClosureOfTheProvinceClosesAllAgenciesBelow(String agency) {
            assertThat(closed.whyOff(day("2026-09-21"), agency)).contains(why("Bão số 9"));
            assertThat(closed.plus(day("2026-09-18"), 1, agency).day()).isEqualTo(day("2026-09-23"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"H5", "H560", "H57", "G09.H56", ""})
        void aClosureClosesNoOtherAgency(String agency) {
            assertThat(closed.isWorking(day("2026-09-21"), agency)).isTrue();
        }

        @Test
        void aClosureOfACommuneClosesThatCommuneOnly() {
            assertThat(closed.isWorking(day("2026-10-12"), COMMUNE)).isFalse();
            assertThat(closed.isWorking(day("2026-10-13"), COMMUNE)).isTrue();
            assertThat(closed.isWorking(day("2026-10-12"), PROVINCE)).isTrue();
            assertThat(closed.isWorking(day("2026-10-12"), "H56.1664")).isTrue();
            assertThat(closed.isWorking(day("2026-10-12"), "H56.166451")).isTrue();
        }

        @Test
        void aClosureLeavesAWeekendItsName() {
            assertThat(closed.whyOff(day("2026-10-11"), COMMUNE)).contains(why("Chủ nhật"));
        }

        @Test
        void aClosureClosesAWorkedSaturdayToo() {
            WorkingCalendar august = TestCalendars.shippedWith(2, closure("2026-08-22", "2026-08-22", DEPARTMENT));

            assertThat(august.whyOff(day("2026-08-22"), DEPARTMENT)).contains(why("Bão số 9"));
            assertThat(august.isWorking(day("2026-08-22"), COMMUNE)).isTrue();
        }

        @Test
        void aClosureLastsAtMostSixtyDaysAndEndsAfterItBegins() {
            assertThat(closure("2026-01-01", "2026-03-01", COMMUNE)).isNotNull();
            assertThatThrownBy(() -> closure("2026-01-01", "2026-03-02", COMMUNE))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("60");
            assertThatThrownBy(() -> closure("2026-01-02", "2026-01-01", COMMUNE))
                    .isInstanceOf(RuleViolation.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "H56.", ".H56", "H56..1", "000000000000000000000000000000000000"})
        void aClosureNamesAWellFormedAgency(String agency) {
            assertThatThrownBy(() -> closure("2026-01-01", "2026-01-01", agency))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("agencyId");
        }

        @ParameterizedTest
        @ValueSource(strings = {"H56.15", "h56.15", "H56.15 ", "000.00.15.H56"})
        void aClosureReadsAnAgencyIdAsTasksDo(String typed) {
            assertThat(closure("2026-01-01", "2026-01-01", typed).agencyId())
                    .isEqualTo(TextRules.agencyId("agencyId", typed))
                    .isEqualTo("H56.15");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bão\nsố 5", "Bão\tsố 5"})
        void aClosureIsNamedOnOneLine(String name) {
            LocalDate day = LocalDate.parse("2026-09-01");

            assertThatThrownBy(() -> new AgencyClosure(day, day, name, "H56", null))
                    .isInstanceOf(RuleViolation.class);
        }

        @Test
        void aClosureCannotBeAddedTwice() {
            assertThatThrownBy(() -> TestCalendars.shippedWith(2, storm, storm))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("closures");
        }
    }
}
