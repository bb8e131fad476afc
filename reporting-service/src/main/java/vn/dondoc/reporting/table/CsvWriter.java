package vn.dondoc.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) that spreadsheets open as what it is: UTF-8 with a byte order mark, without which Vietnamese is
 * garbled, and no text that a spreadsheet takes for a formula and runs.
 */
final class CsvWriter implements TableWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern STARTS_FORMULA = Pattern.compile("^[=+\\-@\t\r\n＝＋－＠]");
    /** Semicolons too, which spreadsheets of many countries take for the separator. */
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n;]");

    /** As spreadsheets read it in any language. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final CSVFormat PLAIN =
            CSVFormat.RFC4180.builder().setQuote(null).get();
    private static final CSVFormat QUOTED =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private final Writer out;

    CsvWriter(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK);
    }

    @Override
    public void writeRecord(Collection<? extends @Nullable Object> values) throws IOException {
        boolean isFirst = true;
        for (Object value : values) {
            String text = textOf(value);
            CSVFormat format = NEEDS_QUOTES.matcher(text).find() ? QUOTED : PLAIN;
            format.print(text, out, isFirst);
            isFirst = false;
        }
        PLAIN.println(out);
    }

    private static String textOf(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        String text = value instanceof LocalDateTime time ? TIME.format(time) : value.toString();
        return STARTS_FORMULA.matcher(text).find() ? "'" + text : text;
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
