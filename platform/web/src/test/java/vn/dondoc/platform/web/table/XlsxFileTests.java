package vn.dondoc.platform.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.platform.testing.SampleWorkbook;

class XlsxFileTests {
    private static final String HEAD = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>note</t></is></c></row>";

    private static SampleWorkbook workbook(String rows) {
        return SampleWorkbook.ofSheet(HEAD + rows);
    }

    private static String noteOf(SampleWorkbook workbook) {
        return Tables.read(workbook.packed()).getFirst().cell("note");
    }

    @Test
    void textsNumbersAndDatesReadAsAPersonSeesThem() {
        var workbook = SampleWorkbook.of(
                List.of(List.of("id", "name", "note"), List.of(16645, "Xã & phường", LocalDate.of(2026, 2, 17))));

        List<TableRow> rows = Tables.read(workbook.packed());

        assertThat(rows).extracting(TableRow::cells).containsExactly(List.of("16645", "Xã & phường", "2026-02-17"));
    }

    @Test
    void sharedTextsAreReadWithAllTheirRunsAndWithoutHowTheyArePronounced() {
        var workbook = workbook("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>")
                .with(SampleWorkbook.SHARED_STRINGS, """
                        <x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                        <x:si><x:r><x:t xml:space="preserve">Sở </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>Nội vụ</x:t></x:r>
                        <x:rPh sb="0" eb="1"><x:t>so</x:t></x:rPh></x:si><x:si><x:t>H56.02</x:t></x:si></x:sst>
                        """);

        TableRow row = Tables.read(workbook.packed()).getFirst();

        assertThat(row.cell("id")).isEqualTo("H56.02");
        assertThat(row.cell("name")).isEqualTo("Sở Nội vụ");
    }

    @ParameterizedTest
    @CsvSource({
        "0,123,123",
        "0,123.0,123",
        "0,0.1,0.1",
        "0,1E+15,1000000000000000",
        "0,1e-999999999,1e-999999999",
        "0,1e-300000,1e-300000",
        "1,46070,2026-02-17",
        "2,46070,2026-02-17",
        "2,46070.5,2026-02-17T12:00",
        "2,60,1900-02-28",
        "2,59,1900-02-28",
        "2,61,1900-03-01",
        "2,-1,-1",
        "3,123,00123",
        "3,123456,123456",
        "4,46070,46070",
        "99,46070,46070",
    })
    void aNumberReadsAsItsFormatShowsIt(String style, String stored, String shown) {
        var workbook = workbook("<row><c r=\"C2\" s=\"%s\"><v>%s</v></c></row>".formatted(style, stored))
                .with(
                        SampleWorkbook.STYLES,
                        SampleWorkbook.styles("<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                                + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"));

        assertThat(noteOf(workbook)).isEqualTo(shown);
    }

    @Test
    void aFewCharactersDoNotBecomeMoreThanFitsIntoMemory() {
        var zeros = workbook("<row><c r=\"C2\" s=\"0\"><v>7</v></c></row>")
                .with(SampleWorkbook.STYLES, """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="%s"/></numFmts>
                <cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>
                """.formatted("0".repeat(1_000_000)));
        List<TableRow> far = Tables.read(
                workbook("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>").packed());

        assertThat(noteOf(zeros)).isEqualTo("7");
        assertThat(far.getFirst().cells()).hasSizeLessThan(10);
        assertThat(far.getFirst().fault()).isPresent();
    }

    @Test
    void whatIsNoPartOfTheArchiveIsPassedOver() {
        String mail =
                "<Relationships><Relationship Id=\"rId7\" Type=\"x/hyperlink\" Target=\"mailto:x@y\"/></Relationships>";

        assertThat(Tables.refusalOf(workbook("").with("_rels/.rels", mail).packed()))
                .contains("mở bằng Excel");
    }

    @Test
    void daysMayCountFrom1904() {
        var workbook =
                workbook("<row><c r=\"C2\" s=\"1\"><v>44608</v></c></row>").with(SampleWorkbook.WORKBOOK, """
                <workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="x" r:id="rId1"/></sheets></workbook>
                """);

        assertThat(noteOf(workbook)).isEqualTo("2026-02-17");
    }

    @ParameterizedTest
    @CsvSource({"b,1,TRUE", "b,0,FALSE", "str,Sở,Sở", "e,#N/A,#N/A", "n,12,12"})
    void whatAFormulaGaveIsReadByItsType(String type, String stored, String read) {
        assertThat(noteOf(workbook(
                        "<row><c r=\"C2\" t=\"%s\"><f>A1&amp;\"v\"</f><v>%s</v></c></row>".formatted(type, stored))))
                .isEqualTo(read);
    }

    @Test
    void rowsAndColumnsThatAreLeftOutOrEmptyStayInTheirPlaces() {
        List<TableRow> rows = Tables.read(workbook(
                        "<row r=\"3\"><c r=\"C3\"><v>7</v></c><c r=\"D3\" s=\"1\"/></row>"
                                + "<row r=\"4\"><c r=\"A4\" s=\"1\"/></row><row r=\"900\"><c r=\"A900\"><v>8</v></c></row><row r=\"901\"/>")
                .packed());

        assertThat(rows).extracting(TableRow::line).containsExactly(3L, 900L);
        assertThat(rows.getFirst().cells()).containsExactly("", "", "7");
        assertThat(rows.getLast().addressOf("note")).contains("C900");
    }

    @Test
    void theFirstVisibleSheetIsRead() {
        var workbook = workbook("<row><c><v>1</v></c></row>").with(SampleWorkbook.WORKBOOK, """
                <workbook xmlns:r="r"><sheets><sheet name="a" state="hidden" r:id="rId9"/>
                <sheet name="b" r:id="rId1"/><sheet name="c" r:id="rId8"/></sheets></workbook>
                """);

        assertThat(Tables.read(workbook.packed())).hasSize(1);
    }

    @Test
    void asManyRowsAsPromisedAreTakenAndNotOneMore() {
        String row = "<row><c><v>1</v></c></row>";

        assertThat(Tables.read(workbook(row.repeat(Tables.MOST_ROWS)).packed())).hasSize(Tables.MOST_ROWS);
        assertThat(Tables.refusalOf(workbook(row.repeat(Tables.MOST_ROWS + 1)).packed()))
                .contains(String.valueOf(Tables.MOST_ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleWorkbook.SHEET, SampleWorkbook.SHARED_STRINGS, SampleWorkbook.CONTENT_TYPES})
    void anArchiveThatSwellsIsRefused(String part) {
        byte[] bomb = workbook("<row><c t=\"s\"><v>0</v></c></row>")
                .with(SampleWorkbook.SHEET, "<worksheet/>")
                .with(part, "<a>" + " ".repeat(50 << 20) + "</a>")
                .packed();

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(Tables.refusalOf(bomb)).contains("48 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"s\"><v>2000000000</v></c></row>",
                "<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
                "<row><c r=\"!2\"><v>1</v></c></row>",
                "<row><c><v>1</v></row>",
                "<row><c><v>x</v></c></row>",
                "<row r=\"x\"/>",
                "<row><c><v>&unknown;</v></c></row>"
            })
    void aSheetThatNoProgramWritesIsRefused(String rows) {
        assertThat(Tables.refusalOf(workbook(rows).packed())).contains("mở bằng Excel");
    }

    @Test
    void entitiesAreNotExpanded() {
        var workbook = workbook("").with(SampleWorkbook.SHEET, """
                <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>
                <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
                """);

        assertThat(Tables.refusalOf(workbook.packed())).contains("mở bằng Excel");
    }

    @Test
    void anArchiveWithoutAWorkbookIsRefused() {
        byte[] whole = workbook("").packed();

        assertThat(Tables.refusalOf(Arrays.copyOf(whole, 100))).contains("mở bằng Excel");
        assertThat(Tables.refusalOf(
                        workbook("").with("_rels/.rels", "<Relationships/>").packed()))
                .contains("mở bằng Excel");
        assertThat(Tables.refusalOf("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)))
                .contains("mở bằng Excel");
    }

    @Test
    void anOldWorkbookIsRefusedWithWhatToDo() {
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(Tables.refusalOf(xls)).contains(".xlsx");
    }
}
