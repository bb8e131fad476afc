package vn.dondoc.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.dondoc.reporting.table.PrintedTable.Column;
import vn.dondoc.reporting.table.PrintedTable.Row;

public class PrintedTableTests {
    private static final List<Column> COLUMNS = List.of(new Column("Cơ quan chủ trì", 4), new Column("Tổng số", 1));

    /** All that stands in a PDF file, page after page. */
    public static String textOf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] print(List<Row> rows, String... about) throws IOException {
        var out = new ByteArrayOutputStream();
        new PrintedTable(COLUMNS, rows, "Trang").write("Báo cáo quý 1 năm 2026", List.of(about), out);
        return out.toByteArray();
    }

    @Test
    void allVietnameseLettersAreReadBackAsTheyWerePrinted() throws IOException {
        String vowels = "aăâeêioôơuưy";
        String letters = vowels.chars()
                .mapToObj(vowel -> Stream.of("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
                        .map(tone -> Normalizer.normalize((char) vowel + tone, Normalizer.Form.NFC))
                        .reduce("", String::concat))
                .reduce("đ", (one, other) -> one + " " + other);

        String read = textOf(print(List.of(), letters, letters.toUpperCase(Locale.ROOT)));

        assertThat(read).contains("Báo cáo quý 1 năm 2026", letters, letters.toUpperCase(Locale.ROOT));
    }

    @Test
    void theHeadComesAgainOnEachPageWithItsNumberAndNoRowIsLost() throws IOException {
        byte[] file = print(IntStream.range(0, 100)
                .mapToObj(number -> new Row(List.of("Ủy ban nhân dân xã số " + number, "" + number), number == 0))
                .toList());

        String read = textOf(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(read.split("Cơ quan chủ trì", -1)).hasSize(pages + 1);
            IntStream.rangeClosed(1, pages).forEach(page -> assertThat(read).contains("Trang  " + page + "/" + pages));
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
        IntStream.range(0, 100).forEach(number -> assertThat(read).containsOnlyOnce("xã số " + number + " " + number));
    }

    @Test
    void whatIsTooWideIsBrokenAndWhatTheFontDoesNotHaveIsAQuestionMark() throws IOException {
        String wide = "Sở " + "Đ".repeat(300);

        String read = textOf(print(List.of(new Row(List.of(wide, "\uD83D\uDE00"), false)), "dòng\nmới \t\uD800"));

        assertThat(read.replaceAll("\\s", "")).contains("Đ".repeat(300));
        assertThat(read).contains("dòng mới ?").contains("?");
    }
}
