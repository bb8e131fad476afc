package vn.dondoc.reporting.table;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A table to be printed, as PDF: A4 across, what it is above, its head again on each page, and below which page of how many that is.
 * It is made in memory, so it is for hundreds of lines, not for a million.
 */
public final class PrintedTable {
    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float MARGIN = 36;
    private static final float PADDING = 3;
    private static final float TITLE = 13;
    private static final float TEXT = 8;
    private static final float LEADING = 1.3f;
    private static final Color SHADE = new Color(230, 230, 230);

    private final List<Column> columns;
    private final String footer;
    private final List<Row> rows;

    /**
     * A column.
     *
     * @param share of the width, as part of that of all columns
     */
    public record Column(String heading, float share) {}

    /**
     * A line of cells.
     *
     * @param shaded as the head and sums are
     */
    public record Row(List<String> cells, boolean shaded) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param footer stands on each page, before the number of the page */
    public PrintedTable(List<Column> columns, List<Row> rows, String footer) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.footer = footer;
    }

    /** @param about lines above the table */
    public void write(String title, List<String> about, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            var text = PrintedText.in(document);
            try (var pages = new Pages(document, text)) {
                pages.writeLines(List.of(title), TITLE);
                pages.writeLines(about, TEXT);
                pages.writeHead();
                for (Row row : rows) {
                    pages.writeRow(row);
                }
            }
            writeFooters(document, text);
            document.save(out);
        }
    }

    private void writeFooters(PDDocument document, PrintedText text) throws IOException {
        int all = document.getNumberOfPages();
        for (int page = 0; page < all; page++) {
            try (var content =
                    new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true)) {
                text.show(content, footer + "  " + (page + 1) + "/" + all, TEXT, MARGIN, MARGIN - 2 * TEXT);
            }
        }
    }

    private float widthOf(int column) {
        float shares = (float) columns.stream().mapToDouble(Column::share).sum();
        return columns.get(column).share() / shares * (WIDTH - 2 * MARGIN);
    }

    /** Fills one page after the other from above. */
    private final class Pages implements AutoCloseable {
        private final PDDocument document;
        private final PrintedText text;
        private PDPageContentStream content;
        private float y;

        Pages(PDDocument document, PrintedText text) throws IOException {
            this.document = document;
            this.text = text;
            this.content = startPage();
        }

        private PDPageContentStream startPage() throws IOException {
            var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(page);
            y = HEIGHT - MARGIN;
            return new PDPageContentStream(document, page, AppendMode.OVERWRITE, true, true);
        }

        void writeLines(List<String> lines, float size) throws IOException {
            for (String line : lines) {
                for (String part : text.wrapped(line, size, WIDTH - 2 * MARGIN)) {
                    y -= size * LEADING;
                    text.show(content, part, size, MARGIN, y);
                }
            }
            y -= size;
        }

        void writeHead() throws IOException {
            writeRow(new Row(columns.stream().map(Column::heading).toList(), true));
        }

        void writeRow(Row row) throws IOException {
            List<List<String>> cells = IntStream.range(0, columns.size())
                    .mapToObj(column -> text.wrapped(row.cells().get(column), TEXT, widthOf(column) - 2 * PADDING))
                    .toList();
            int lines = cells.stream().mapToInt(List::size).max().orElse(1);
            float height = lines * TEXT * LEADING + 2 * PADDING;
            if (y - height < MARGIN) {
                content.close();
                content = startPage();
                writeHead();
            }
            float x = MARGIN;
            for (int column = 0; column < columns.size(); column++) {
                writeCell(cells.get(column), x, widthOf(column), height, row.shaded());
                x += widthOf(column);
            }
            y -= height;
        }

        private void writeCell(List<String> lines, float x, float width, float height, boolean shaded)
                throws IOException {
            if (shaded) {
                content.setNonStrokingColor(SHADE);
                content.addRect(x, y - height, width, height);
                content.fill();
                content.setNonStrokingColor(Color.BLACK);
            }
            content.setLineWidth(0.4f);
            content.addRect(x, y - height, width, height);
            content.stroke();
            float line = y - PADDING - TEXT;
            for (String part : lines) {
                text.show(content, part, TEXT, x + PADDING, line);
                line -= TEXT * LEADING;
            }
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
