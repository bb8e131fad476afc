package vn.dondoc.platform.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableDatesTests {
    @ParameterizedTest
    @CsvSource({"2026-02-07", "07/02/2026", "7/2/2026", "' 07/2/2026 '"})
    void aDayReadsAsVietnameseAndProgramsWriteIt(String text) {
        assertThat(TableDates.parse(text)).contains(LocalDate.of(2026, 2, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30/2/2026",
                "2026-02-30",
                "02/17/2026",
                "7/2/26",
                "7.2.2026",
                "2026-02-07T12:00",
                "+12026-01-01",
                "-2026-01-01",
                "1/1/+12026",
                "x"
            })
    void aCellThatIsNoDayReadsAsNone(String text) {
        assertThat(TableDates.parse(text)).isEmpty();
    }
}
