package vn.dondoc.platform.web.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.platform.web.table.TableFile.RowSink;

/**
 * Text whose lines are rows (RFC 4180), in UTF-8, or in UTF-16 with its mark as Excel's "Unicode text" is. What parts the
 * cells is said by a first line {@code sep=;}, which Excel writes and does not show as a row, or else by the head: names of
 * columns hold none of the characters that part cells.
 */
final class CsvFile {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final String MARK = "\uFEFF";
    private static final String SEPARATOR_LINE = "sep=";
    private static final List<String> SEPARATORS = List.of(";", "\t", ",");
    private static final int LONGEST_HEAD = 8_000;

    private final RowSink rows;
    private long line = 1;

    private CsvFile(RowSink rows) {
        this.rows = rows;
    }

    static void read(byte[] content, RowSink rows) {
        var file = new CsvFile(rows);
        try {
            file.read(decoded(content));
        } catch (CharacterCodingException _) {
            throw new UnreadableTable("table.encoding", file.line);
        } catch (IOException | IllegalArgumentException _) {
            // the second where the first line says that quotes part the cells
            throw new UnreadableTable("table.quotes", file.line);
        }
    }

    private static BufferedReader decoded(byte[] content) {
        Charset charset = CHARSETS.stream()
                .filter(each -> XlsxFile.startsWith(content, MARK.getBytes(each)))
                .findFirst()
                .orElse(null);
        int start = charset == null ? 0 : MARK.getBytes(charset).length;
        var bytes = new ByteArrayInputStream(content, start, content.length - start);
        // a decoder of its own, because the usual one puts something else in the place of what it cannot read
        return new BufferedReader(
                new InputStreamReader(bytes, (charset == null ? StandardCharsets.UTF_8 : charset).newDecoder()));
    }

    private void read(BufferedReader text) throws IOException {
        String first = firstLine(text);
        String separator = separator(first);
        if (isSeparatorLine(first)) {
            text.readLine();
            line++;
        }
        long before = line;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                rows.accept(line, record.getRecordNumber(), record.toList());
                line = before + parser.getCurrentLineNumber();
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        var start = new char[LONGEST_HEAD];
        int length = Math.max(0, text.read(start));
        text.reset();
        return new String(start, 0, length).lines().findFirst().orElse("");
    }

    private static boolean isSeparatorLine(String first) {
        return first.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE) && first.length() > SEPARATOR_LINE.length();
    }

    private static String separator(String first) {
        return isSeparatorLine(first)
                ? first.substring(SEPARATOR_LINE.length(), SEPARATOR_LINE.length() + 1)
                : Stream.concat(SEPARATORS.stream().filter(first::contains), Stream.of(","))
                        .findFirst()
                        .orElseThrow();
    }
}
