package vn.dondoc.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An {@code .xlsx} workbook of one sheet, whose parts a test may replace before it is packed. */
public final class SampleWorkbook {
    public static final String CONTENT_TYPES = "[Content_Types].xml";
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String SHARED_STRINGS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String WORKBOOK = "xl/workbook.xml";

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SampleWorkbook() {
        with(CONTENT_TYPES, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        with("_rels/.rels", relationships(relationship("rId1", "officeDocument", WORKBOOK)));
        with(WORKBOOK, """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
                """.formatted(MAIN, OFFICE));
        with(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId2", "styles", "styles.xml")
                        + relationship("rId3", "sharedStrings", "/xl/sharedStrings.xml")));
        with(STYLES, styles("<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"));
        with(SHARED_STRINGS, "<sst xmlns=\"%s\"/>".formatted(MAIN));
    }

    /** With this content of the sheet's {@code sheetData}. */
    public static SampleWorkbook ofSheet(String rows) {
        return new SampleWorkbook()
                .with(SHEET, "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    /** Of texts, numbers and dates, each as a program stores it. */
    public static SampleWorkbook of(List<List<Object>> rows) {
        var sheet = new StringBuilder();
        for (List<Object> row : rows) {
            sheet.append("<row>");
            row.forEach(cell -> sheet.append(cell(cell)));
            sheet.append("</row>");
        }
        return ofSheet(sheet.toString());
    }

    private static String cell(Object value) {
        return switch (value) {
            case LocalDate day -> "<c s=\"1\"><v>" + ChronoUnit.DAYS.between(FIRST_DAY, day) + "</v></c>";
            case Number number -> "<c><v>" + number + "</v></c>";
            default -> "<c t=\"inlineStr\"><is><t>" + value.toString().replace("&", "&amp;") + "</t></is></c>";
        };
    }

    /** The part that says how cells are shown, with these formats of cells. */
    public static String styles(String formats) {
        return """
                <styleSheet xmlns="%s"><numFmts count="2">
                <numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/>
                <numFmt numFmtId="166" formatCode="#,##0 &quot;ngày&quot;"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>
                """.formatted(MAIN, formats);
    }

    private static String relationships(String relationships) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>
                """.formatted(relationships);
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    /** The same with another part in the place of the one of that name. */
    public SampleWorkbook with(String name, String xml) {
        parts.put(name, xml.strip().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
