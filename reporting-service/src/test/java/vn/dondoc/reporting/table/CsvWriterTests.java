package vn.dondoc.reporting.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    @Test
    void aCsvFileBeginsWithOneByteOrderMark() throws IOException {
        assertThat(written("Mã", "Tên").getBytes(UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(written("Mã", "Tên")).isEqualTo("\uFEFFMã,Tên\r\n");
    }

    @Test
    void aCellWithABreakIsQuoted() throws IOException {
        assertThat(written("a,b", "nói \"được\"", "hai\ndòng"))
                .isEqualTo("\uFEFF\"a,b\",\"nói \"\"được\"\"\",\"hai\ndòng\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\tx", "＝1"})
    void textInACsvFileIsNeverAFormula(String text) throws IOException {
        assertThat(written(text)).contains("'" + text);
    }

    @Test
    void numbersStayNumbersAndMissingValuesAreEmptyCells() throws IOException {
        assertThat(written(-3L, new BigDecimal("0.9863"), null, "")).isEqualTo("\uFEFF-3,0.9863,,\r\n");
    }

    @Test
    void cellsWithoutASeparatorAreNotQuoted() throws IOException {
        assertThat(written("", "#1", " x ", "nói 'được'", "a;b")).isEqualTo("\uFEFF,#1, x ,nói 'được',\"a;b\"\r\n");
    }

    @Test
    void eachRecordOfACsvFileEndsWithALineBreak() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var csv = new CsvWriter(bytes);
        csv.writeRecord(List.of("Mã", "Tên"));
        csv.writeRecord(List.of(1, "=A1;B1"));
        csv.finish();

        assertThat(bytes.toString(UTF_8)).isEqualTo("\uFEFFMã,Tên\r\n1,\"'=A1;B1\"\r\n");
    }

    private static String written(Object... values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var csv = new CsvWriter(bytes);
        csv.writeRecord(Arrays.asList(values));
        csv.finish();
        return bytes.toString(UTF_8);
    }
}
