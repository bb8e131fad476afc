package vn.dondoc.platform.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {
    private static List<TableRow> read(String text) {
        return Tables.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileMayHaveAMarkWindowsLinesAndQuotedCommas() {
        List<TableRow> rows = read(
                "\uFEFFid,name\r\nH56.09,\"Sở Văn hóa, Thể thao và Du lịch\"\r\nH56.10,\"Sở \"\"Giáo dục\"\"\"\r\n");

        assertThat(rows)
                .extracting(row -> row.cell("name"))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Sở \"Giáo dục\"");
        assertThat(rows).extracting(TableRow::line).containsExactly(2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;name\nH56;\"một; hai\"",
                "sep=;\nid;name\nH56;\"một; hai\"",
                "\uFEFFsep=;\r\nid;name\r\nH56;\"một; hai\"\r\n",
                "SEP=|\nid|name\nH56|một; hai",
                "id\tname\nH56\tmột; hai",
                "sep=\t\nid\tname\nH56\tmột; hai",
                "id,name\nH56,một; hai"
            })
    void theSeparatorOfCellsIsSaidByTheFile(String text) {
        List<TableRow> rows = read(text);

        assertThat(rows).extracting(row -> row.cell("id")).containsExactly("H56");
        assertThat(rows).extracting(row -> row.cell("name")).containsExactly("một; hai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aByteOrderMarkSaysHowTheTextIsEncoded(String charset) {
        byte[] text = "\uFEFFid\tname\r\nH56\tSở Nội vụ\r\n".getBytes(Charset.forName(charset));

        assertThat(Tables.read(text)).extracting(row -> row.cell("name")).containsExactly("Sở Nội vụ");
    }

    @Test
    void emptyColumnsAtTheEndAreIgnored() {
        List<TableRow> rows = read("id;name;note;;\nH56;Sở;x;;\nH57;Sở;;;\nH58;Sở\n;;;;\n");

        assertThat(rows).extracting(row -> row.cell("id")).containsExactly("H56", "H57", "H58");
        assertThat(rows).extracting(row -> row.cell("note")).containsExactly("x", "", "");
        assertThat(rows).extracting(TableRow::fault).allMatch(fault -> fault.isEmpty());
    }

    @Test
    void aRowKnowsItsLineAndWhereExcelShowsIt() {
        List<TableRow> rows = read("sep=,\nid,name\n\nH56,\"hai\ndòng\"\n\n,\nH57,một\nH58,cuối");

        assertThat(rows).extracting(TableRow::line).containsExactly(4L, 8L, 9L);
        assertThat(rows).extracting(row -> row.addressOf("name").orElseThrow()).containsExactly("B3", "B6", "B7");
        assertThat(rows.getFirst().addressOf("note")).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrder() {
        TableRow row = read(" Name ,ID\nSở,H56").getFirst();

        assertThat(row.cell("id")).isEqualTo("H56");
        assertThat(row.cell("name")).isEqualTo("Sở");
    }

    @Test
    void zerosBeforeANumberStay() {
        assertThat(read("id,name\n00123,1e5").getFirst().cells()).containsExactly("00123", "1e5");
    }

    @Test
    void aRowWithMoreCellsThanColumnsSaysWhereTheyBegin() {
        TableRow row = read("id,name\nH56,Sở,thừa").getFirst();

        assertThat(row.fault().map(Tables::textOf))
                .hasValueSatisfying(text -> assertThat(text).contains("C2"));
    }

    @Test
    void aFileInAnotherEncodingIsRefusedByItsLine() {
        byte[] latin =
                ("id,name\n" + "H56,So\n".repeat(5_000) + "H57,Sé Néi vô\n").getBytes(Charset.forName("windows-1252"));

        assertThat(Tables.refusalOf(latin)).contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|không có dòng nào",
                "'\n\n'|không có dòng nào",
                "'sep=;'|không có dòng nào",
                "'sep=\"\nid,name'|ngoặc kép",
                "'id,ten\nH56,Sở'|B1",
                "'id\nH56'|Thiếu cột “name”",
                "'id,name,nmae\nH56,Sở,x'|“nmae”",
                "'id,,name\nH56,,Sở'|B1",
                "'id,name,name\nH56,Sở,x'|hai lần",
                "'id,name\nH56,\"Sở\nH57,Sở'|ngoặc kép",
                "'id,name\nH56,\"Sở\"x\nH57,Sở'|dòng 2",
            })
    void aCsvFileWithWrongColumnsOrQuotesIsRefused(String text, String part) {
        assertThat(Tables.refusalOf(text.getBytes(StandardCharsets.UTF_8))).contains(part);
    }

    @Test
    void readingEndsAtTheFirstRowBeyondTheLimit() {
        String most = "id,name\n" + "H56,Sở\n".repeat(Tables.MOST_ROWS);
        byte[] more = (most + "H56,Sở\n\"never read").getBytes(StandardCharsets.UTF_8);

        assertThat(read(most)).hasSize(Tables.MOST_ROWS);
        assertThat(Tables.refusalOf(more)).contains(String.valueOf(Tables.MOST_ROWS));
    }
}
