package vn.dondoc.directive.directory.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.directive.Texts;
import vn.dondoc.directive.directory.DirectoryRejected.UnreadableFile;
import vn.dondoc.directive.directory.imports.CsvRow;
import vn.dondoc.directive.directory.imports.DirectoryImport.Columns;

class CsvFileTests {
    private static final Columns COLUMNS = new Columns(List.of("id", "name"), List.of("note"));

    @Test
    void aFileMayHaveABomWindowsLinesAndQuotedCommas() {
        List<CsvRow> rows = read(
                "\uFEFFid,name\r\nH56.09,\"Sở Văn hóa, Thể thao và Du lịch\"\r\nH56.10,\"Sở \"\"Giáo dục\"\"\"\r\n");

        assertThat(rows)
                .extracting(row -> row.cells().get("name"))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Sở \"Giáo dục\"");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 3L);
    }

    @Test
    void aRowKnowsTheLineOnWhichItBegins() {
        List<CsvRow> rows = read("id,name\n\nH56,\"hai\ndòng\"\n\n,\nH57,một\nH58,cuối");

        assertThat(rows).extracting(CsvRow::line).containsExactly(3L, 7L, 8L);
    }

    @Test
    void columnsMayStandInAnyOrder() {
        assertThat(read(" Name ,ID\nSở,H56").getFirst().cells())
                .containsEntry("id", "H56")
                .containsEntry("name", "Sở");
    }

    @Test
    void aRowWithTooManyOrTooFewCellsIsUnreadable() {
        List<CsvRow> rows = read("id,name\nH56,Sở,thừa\nH57");

        assertThat(rows)
                .allSatisfy(row -> assertThat(Texts.of(row.unreadable())).contains("ô"));
    }

    @Test
    void undecodableBytesStayVisible() {
        byte[] latin = "id,name\nH56,Sé Néi vô".getBytes(Charset.forName("windows-1252"));

        assertThat(CsvFile.rowsOf(latin, COLUMNS).getFirst().cells().get("name"))
                .contains("\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Tệp trống",
                "'id,ten\nH56,Sở'|Thiếu cột “name”",
                "'id,name,nmae\nH56,Sở,x'|“nmae”",
                "'id,name,name\nH56,Sở,x'|hai lần",
                "'id;name\nH56;Sở'|dấu phẩy",
                "'id,name\nH56,\"Sở\nH57,Sở'|ngoặc kép",
                "'id,name\nH56,\"Sở\"x\nH57,Sở'|ngoặc kép",
            })
    void refusesAFileThatCannotBeMeant(String text, String part) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(text))
                .satisfies(
                        unreadable -> assertThat(Texts.of(unreadable.reason())).contains(part));
    }

    private static List<CsvRow> read(String text) {
        return CsvFile.rowsOf(text.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }
}
