package vn.dondoc.reporting.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Text of one document in Liberation Sans (SIL Open Font License 1.1), which comes with PDFBox and has all Vietnamese letters. As much
 * of it as is used goes into the document. What it does not have is shown as a question mark.
 */
final class PrintedText {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final float UNITS = 1000;

    private final PDFont font;
    private final Map<Integer, String> shown = new HashMap<>();

    private PrintedText(PDFont font) {
        this.font = font;
    }

    static PrintedText in(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            return new PrintedText(PDType0Font.load(document, file));
        }
    }

    void show(PDPageContentStream content, String text, float size, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(showable(text));
        content.endText();
    }

    /** Broken between words where it is too wide, and within a word that alone is. */
    List<String> wrapped(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : SPACE.splitAsStream(text).toList()) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > 1 && width(line.toString(), size) > width) {
                int end = fitting(line, size, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(CharSequence word, float size, float width) {
        int end = 1;
        while (end < word.length() && width(word.subSequence(0, end + 1).toString(), size) <= width) {
            end++;
        }
        return end;
    }

    private float width(String text, float size) {
        try {
            return font.getStringWidth(showable(text)) / UNITS * size;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String showable(String text) {
        return text.codePoints()
                .mapToObj(character -> shown.computeIfAbsent(character, this::showable))
                .collect(Collectors.joining());
    }

    private String showable(int character) {
        String text = Character.toString(character);
        try {
            font.encode(text);
            return text;
        } catch (IllegalArgumentException _) {
            return "?";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
