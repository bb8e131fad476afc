package vn.dondoc.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TableFormatTests {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The suffix says it, and only where there is none what is accepted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tasks.csv  | */*                              | CSV",
                "/tasks.csv  | " + XLSX + "                     | CSV",
                "/tasks.xlsx | text/csv                         | XLSX",
                "/tasks      | " + XLSX + "                     | XLSX",
                "/tasks      | text/csv                         | CSV",
                "/tasks      | text/csv;q=0.5, " + XLSX + "     | XLSX",
                "/tasks      | text/csv, " + XLSX + ";q=0.5     | CSV",
            })
    void aTableIsInTheFormatThatWasAskedFor(String address, String accepted, TableFormat expected) {
        var request = new MockHttpServletRequest("GET", address);
        request.addHeader("Accept", accepted);

        assertThat(TableFormat.askedFor(request)).isEqualTo(expected);
    }
}
