package vn.dondoc.reporting.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    @Test
    void beginsWithAByteOrderMarkOnce() {
        assertThat(written("Mã", "Tên").getBytes(UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(written("Mã", "Tên")).isEqualTo("\uFEFFMã,Tên\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(written("a,b", "nói \"được\"", "hai\ndòng"))
                .isEqualTo("\uFEFF\"a,b\",\"nói \"\"được\"\"\",\"hai\ndòng\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\tx", "＝1"})
    void textIsNeverAFormula(String text) {
        assertThat(written(text)).contains("'" + text);
    }

    @Test
    void numbersStayNumbersAndNothingStaysEmpty() {
        assertThat(written(-3L, new BigDecimal("0.9863"), null, "")).isEqualTo("\uFEFF-3,0.9863,,\r\n");
    }

    private static String written(Object... values) {
        var bytes = new ByteArrayOutputStream();
        var csv = new CsvWriter(bytes);
        csv.line(Arrays.asList(values));
        csv.flush();
        return bytes.toString(UTF_8);
    }
}
