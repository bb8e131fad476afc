package vn.dondoc.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.dondoc.reporting.table.TableSource.Fact;

class XlsxWriterTests {
    private static final TableSource SOURCE =
            new TableSource("Số liệu", "Thông tin", List.of(new Fact("Số liệu đến", LocalDate.of(2026, 4, 30))));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void eachCellIsOfTheTypeOfItsValue() throws Exception {
        List<Element> cells = cells(written(
                List.of("Mã", "Tổng số", "Tỷ lệ", "Hạn", "Lúc", "Trống"),
                Arrays.asList(
                        "H56.ubnd",
                        12L,
                        new BigDecimal("0.9863"),
                        LocalDate.of(2026, 4, 30),
                        LocalDateTime.of(2026, 4, 30, 12, 0),
                        null)));

        assertThat(cells)
                .extracting(XlsxWriterTests::shown)
                .contains("Mã", "H56.ubnd", "12", "0.9863", "46142.0", "46142.5");
        assertThat(cells.stream().filter(cell -> cell.getAttribute("r").endsWith("2")))
                .extracting(cell -> cell.getAttribute("t"))
                .containsExactly("inlineStr", "n", "n", "n", "n");
        assertThat(styleOf(cells, "D2")).contains("dd/mm/yyyy");
        assertThat(styleOf(cells, "E2")).contains("hh:mm:ss");
    }

    @Test
    void noTextIsAFormulaOrBreaksTheFile() throws Exception {
        List<String> texts = List.of("=1+1", "@SUM(A1)", "<b>&amp;", "a\u0000b\uD800", "x".repeat(40_000));

        Document sheet = sheet(written(List.of("a", "b", "c", "d", "e"), texts), 1);

        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        assertThat(elements(sheet.getElementsByTagName("c")))
                .extracting(XlsxWriterTests::shown)
                .contains("=1+1", "@SUM(A1)", "<b>&amp;", "a\uFFFDb\uFFFD", "x".repeat(32_766) + "…");
    }

    @Test
    void theHeadingsStayInSightAndComeAgainOnTheNextSheet() throws Exception {
        var xlsx = new XlsxWriter(out, SOURCE, 3);
        for (Object value : List.of("Mã", "a", "b", "c")) {
            xlsx.writeRecord(List.of(value));
        }
        xlsx.finish();

        assertThat(elements(sheet(out.toByteArray(), 1).getElementsByTagName("pane")))
                .singleElement()
                .matches(pane -> pane.getAttribute("state").equals("frozen"));
        assertThat(cells(out.toByteArray())).extracting(XlsxWriterTests::shown).containsExactly("Mã", "a", "b");
        assertThat(elements(sheet(out.toByteArray(), 2).getElementsByTagName("c")))
                .extracting(XlsxWriterTests::shown)
                .containsExactly("Mã", "c");
        assertThat(elements(xml(parts(out.toByteArray()).get("xl/workbook.xml")).getElementsByTagName("sheet")))
                .extracting(sheet -> sheet.getAttribute("name"))
                .containsExactly("Số liệu", "Số liệu 2", "Thông tin");
    }

    @Test
    void theLastSheetSaysWhatWasAskedAndAsOfWhen() throws Exception {
        assertThat(elements(sheet(written(List.of("Mã")), 2).getElementsByTagName("c")))
                .extracting(XlsxWriterTests::shown)
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

        assertThatThrownBy(() -> sheet(out.toByteArray(), 1)).isInstanceOf(Exception.class);
    }

    private byte[] written(List<?>... records) throws IOException {
        var xlsx = new XlsxWriter(out, SOURCE);
        for (List<?> record : records) {
            xlsx.writeRecord(record);
        }
        xlsx.finish();
        return out.toByteArray();
    }

    private static List<Element> cells(byte[] workbook) throws Exception {
        return elements(sheet(workbook, 1).getElementsByTagName("c"));
    }

    private static Document sheet(byte[] workbook, int number) throws Exception {
        return xml(parts(workbook).get("xl/worksheets/sheet" + number + ".xml"));
    }

    private static Document xml(byte[] part) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    /** The format by which the cell is shown, as the part of styles writes it. */
    private String styleOf(List<Element> cells, String reference) throws Exception {
        Document styles = xml(parts(out.toByteArray()).get("xl/styles.xml"));
        String style = cells.stream()
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

    /** By the directory of the archive, as spreadsheets read it. */
    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(file, workbook);
            var parts = new TreeMap<String, byte[]>();
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            elements.add((Element) node);
        }
        return elements;
    }

    private static String shown(Element cell) {
        return cell.getTextContent();
    }
}
