package vn.dondoc.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.platform.web.table.UnreadableTable;
import vn.dondoc.task.calendar.CalendarDay.Kind;
import vn.dondoc.task.calendar.CalendarDay.Status;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;
import vn.dondoc.task.core.FieldFinding;
import vn.dondoc.task.core.Finding;

class HolidayFileTests {
    private static final String HEADER = "date,name,kind,day_off,status,legal_basis,note\n";
    private static final String GOOD = "2026-01-01,Tết Dương lịch,statutory,1,official,Điều 112,\n";

    private static List<CalendarDay> read(String text) {
        return HolidayFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theShippedFileHasEveryDayOfThreeYears() {
        assertThat(ShippedHolidays.days())
                .hasSize(45)
                .contains(new CalendarDay(
                        LocalDate.of(2026, 8, 22),
                        "Làm bù cho thứ Hai 31/8/2026",
                        Kind.SWAP_WORKING_DAY,
                        false,
                        Status.OFFICIAL,
                        "Thông báo 9441/TB-BNV",
                        "thứ Bảy đi làm"))
                .extracting(day -> day.date().getYear())
                .containsOnly(2025, 2026, 2027);
    }

    @Test
    void aFileMayHaveABomWindowsLineEndsAndEmptyLines() {
        String windows = "\uFEFF" + (HEADER + "\n" + GOOD + ",,,,,,\n").replace("\n", "\r\n");

        assertThat(read(windows)).isEqualTo(read(HEADER + GOOD)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,Tết,statutory,1,official,,|date",
                "30/2/2026,Tết,statutory,1,official,,|date",
                "+999999999-12-31,Tết,statutory,1,official,,|date",
                "1800-01-01,Tết,statutory,1,official,,|date",
                ",Tết,statutory,1,official,,|date",
                "2026-01-01,Tết,statutory,1,official,,|date",
                "2026-02-17,' ',statutory,1,official,,|name",
                "2026-02-17,Tết,holiday,1,official,,|kind",
                "2026-02-17,Tết,statutory,2,official,,|day_off",
                "2026-02-17,Tết,statutory,,official,,|day_off",
                "2026-02-17,Tết,statutory,1,maybe,,|status",
                "2026-02-17,T?t,statutory,1,official,,|name",
                // a Tuesday that is worked is no news
                "2026-02-17,Làm bù,swap_working_day,0,official,,|date",
                "2026-02-21,Làm bù,statutory,0,official,,|kind",
                "2026-02-21,Làm bù,swap_working_day,1,official,,|kind",
                "2026-02-17,Tết,statutory,1|status",
                "2026-02-17,Tết,statutory,1,official,a,b,c|cells"
            },
            quoteCharacter = '`')
    void aBadRowIsRefusedByLineAndColumn(String row, String column) {
        RuleViolation refused =
                catchThrowableOfType(RuleViolation.class, () -> read(HEADER + GOOD + row.replace("' '", " ") + "\n"));

        assertThat(refused.findings()).extracting(FieldFinding::field).containsExactly("lines[3]." + column);
    }

    @Test
    void constantsAreTakenInAnyCase() {
        assertThat(read(HEADER + GOOD.replace("statutory", "STATUTORY").replace("official", "Official")))
                .isEqualTo(read(HEADER + GOOD));
    }

    @Test
    void everyBadRowIsNamed() {
        String file = HEADER + "2026-02-30,Tết,statutory,1,official,,\n" + GOOD
                + "2026-03-01,\"Hai\ndòng\",statutory,1,official,,\n" + "2026-03-02,,statutory,1,official,,\n";

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> read(file));

        assertThat(refused.findings())
                .extracting(FieldFinding::field)
                .containsExactly("lines[2].date", "lines[4].name", "lines[6].name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "date,name\n",
                "date;name;kind;day_off;status;legal_basis;note\n",
                HEADER,
                HEADER + "2026-02-17,\"Tết,statutory,1,official,,\n"
            })
    void aFileOfSomethingElseIsRefused(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void aFileThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> read(HEADER + "x,x,x,x,x,x,x\n".repeat(3_001)))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("3000");
    }

    @Test
    void aFileReadsAsVietnameseExcelSavesIt() {
        String saved = String.join(
                "\r\n",
                "sep=;",
                "date;name;kind;day_off;status;legal_basis;note;;",
                "1/1/2026;Tết Dương lịch;statutory;1;official;Điều 112;;;",
                ";;;;;;;;");

        assertThat(read("\uFEFF" + saved)).isEqualTo(read(HEADER + GOOD));
    }

    @Test
    void columnsThatMayBeLeftOutMayBeMissing() {
        assertThat(read("name,date,status,day_off,kind\nTết,2026-02-17,official,1,statutory\n"))
                .containsExactly(new CalendarDay(
                        LocalDate.of(2026, 2, 17), "Tết", Kind.STATUTORY, true, Status.OFFICIAL, null, null));
    }

    @Test
    void aBadCellIsNamedAsExcelShowsIt() {
        String file = "sep=;\n" + (HEADER + GOOD).replace(",", ";") + "2026-02-17;Tết;statutory;1;official;"
                + "x".repeat(501);

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> read(file));

        assertThat(refused.findings())
                .containsExactly(
                        FieldFinding.of("lines[4].legal_basis", "file.cell", "F3", Finding.of("text.too-long", 500)));
    }

    @Test
    void namesThatAreTooLongAreRefused() {
        String row = "2026-02-17," + "ế".repeat(201) + ",statutory,1,official,,\n";

        assertThatThrownBy(() -> read(HEADER + row))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("lines[2].name");
    }
}
