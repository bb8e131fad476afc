package vn.dondoc.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.reporting.table.ReadWorkbook.elements;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.dondoc.reporting.table.TableSource.Fact;

class XlsxWriterTests {
    private static final TableSource SOURCE =
            new TableSource("Số liệu", "Thông tin", List.of(new Fact("Số liệu đến", LocalDate.of(2026, 4, 30))));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void eachCellIsOfTheTypeOfItsValue() throws IOException {
        ReadWorkbook workbook = written(
                List.of("Mã", "Tổng số", "Tỷ lệ", "Hạn", "Lúc", "Trống"),
                Arrays.asList(
                        "H56.ubnd",
                        12L,
                        new BigDecimal("0.9863"),
                        LocalDate.of(2026, 4, 30),
                        LocalDateTime.of(2026, 4, 30, 12, 0),
                        null));

        assertThat(workbook.cells(1))
                .extracting(Element::getTextContent)
                .contains("Mã", "H56.ubnd", "12", "0.9863", "46142.0", "46142.5");
        assertThat(workbook.cells(1).stream()
                        .filter(cell -> cell.getAttribute("r").endsWith("2")))
                .extracting(cell -> cell.getAttribute("t"))
                .containsExactly("inlineStr", "n", "n", "n", "n");
        assertThat(formatOf(workbook, "D2")).contains("dd/mm/yyyy");
        assertThat(formatOf(workbook, "E2")).contains("hh:mm:ss");
    }

    @Test
    void timesWithAnOffsetAreThoseOfVietnam() throws IOException {
        ReadWorkbook workbook = written(List.of("Lúc"), List.of(OffsetDateTime.parse("2026-04-30T05:00:00Z")));

        assertThat(workbook.cells(1)).extracting(Element::getTextContent).containsExactly("Lúc", "46142.5");
        assertThat(formatOf(workbook, "A2")).contains("hh:mm:ss");
    }

    @Test
    void daysThatSpreadsheetsDoNotKnowAreTexts() throws IOException {
        assertThat(written(
                                List.of("Hạn", "Lúc"),
                                List.of(LocalDate.of(1, 1, 1), LocalDateTime.of(1899, 12, 31, 23, 59)))
                        .cells(1))
                .extracting(Element::getTextContent)
                .contains("0001-01-01", "1899-12-31T23:59");
    }

    @Test
    void noTextIsAFormulaOrBreaksTheFile() throws IOException {
        List<String> texts = List.of("=1+1", "@SUM(A1)", "<b>&amp;", "a\u0000b\uD800", "x".repeat(40_000));

        ReadWorkbook workbook = written(List.of("a", "b", "c", "d", "e"), texts);

        assertThat(workbook.sheet(1).getElementsByTagName("f").getLength()).isZero();
        assertThat(workbook.cells(1))
                .extracting(Element::getTextContent)
                .contains("=1+1", "@SUM(A1)", "<b>&amp;", "a\uFFFDb\uFFFD", "x".repeat(32_766) + "…");
    }

    @Test
    void theHeadingsStayInSightAndComeAgainOnTheNextSheet() throws IOException {
        var xlsx = new XlsxWriter(out, SOURCE, 3);
        for (Object value : List.of("Mã", "a", "b", "c")) {
            xlsx.writeRecord(List.of(value));
        }
        xlsx.finish();
        var workbook = new ReadWorkbook(out.toByteArray());

        assertThat(elements(workbook.sheet(1).getElementsByTagName("pane")))
                .singleElement()
                .matches(pane -> pane.getAttribute("state").equals("frozen"));
        assertThat(workbook.cells(1)).extracting(Element::getTextContent).containsExactly("Mã", "a", "b");
        assertThat(workbook.cells(2)).extracting(Element::getTextContent).containsExactly("Mã", "c");
        assertThat(elements(workbook.part("xl/workbook.xml").getElementsByTagName("sheet")))
                .extracting(sheet -> sheet.getAttribute("name"))
                .containsExactly("Số liệu", "Số liệu 2", "Thông tin");
    }

    @Test
    void theLastSheetSaysWhatWasAskedAndAsOfWhen() throws IOException {
        assertThat(written(List.of("Mã")).cells(2))
                .extracting(Element::getTextContent)
                .containsExactly("Số liệu đến", "46142.0");
    }

    @Test
    void rowsAreWrittenAsTheyCome() throws IOException {
        var xlsx = new XlsxWriter(out, SOURCE);
        var sizes = new ArrayList<Integer>();
        for (int i = 0; i < 40_000; i++) {
            xlsx.writeRecord(List.of("hàng " + i * 7919L, i));
            if (i % 10_000 == 0) {
                sizes.add(out.size());
            }
        }

        assertThat(sizes).isSorted().doesNotHaveDuplicates();
        assertThat(out.size()).isGreaterThan(100_000);
    }

    @Test
    void aTableThatBreaksOffIsNoWorkbook() throws IOException {
        var xlsx = new XlsxWriter(out, SOURCE);
        xlsx.writeRecord(List.of("Mã"));

        assertThatThrownBy(() -> new ReadWorkbook(out.toByteArray())).hasCauseInstanceOf(ZipException.class);
    }

    private ReadWorkbook written(List<?>... records) throws IOException {
        var xlsx = new XlsxWriter(out, SOURCE);
        for (List<?> record : records) {
            xlsx.writeRecord(record);
        }
        xlsx.finish();
        return new ReadWorkbook(out.toByteArray());
    }

    /** The format by which the cell is shown, as the part of styles writes it. */
    private static String formatOf(ReadWorkbook workbook, String reference) {
        Document styles = workbook.part("xl/styles.xml");
        String style = workbook.cells(1).stream()
                .filter(cell -> cell.getAttribute("r").equals(reference))
                .findFirst()
                .orElseThrow()
                .getAttribute("s");
        Element cellFormats = (Element) styles.getElementsByTagName("cellXfs").item(0);
        Element format = elements(cellFormats.getElementsByTagName("xf")).get(Integer.parseInt(style));
        return elements(styles.getElementsByTagName("numFmt")).stream()
                .filter(each -> each.getAttribute("numFmtId").equals(format.getAttribute("numFmtId")))
                .findFirst()
                .orElseThrow()
                .getAttribute("formatCode");
    }
}
