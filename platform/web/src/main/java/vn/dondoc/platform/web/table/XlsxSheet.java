package vn.dondoc.platform.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.table.TableFile.RowSink;

/** The rows of one sheet. A formula counts as what the program calculated last. */
final class XlsxSheet {
    private static final int MOST_COLUMNS = 16_384;

    private final XmlParts xml;
    private final List<String> texts;
    private final CellFormats formats;

    XlsxSheet(XmlParts xml, List<String> texts, CellFormats formats) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
    }

    void read(RowSink rows) throws XMLStreamException {
        long number = 0;
        while (xml.nextStart()) {
            if (xml.isAt("row")) {
                String said = xml.attribute("r");
                number = said == null ? number + 1 : Long.parseLong(said);
                rows.accept(number, number, cells());
            }
        }
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (xml.nextStartWithin("row")) {
            if (xml.isAt("c")) {
                String address = xml.attribute("r");
                int column = address == null ? cells.size() : columnOf(address);
                // a place far to the right would take memory for all those before it
                Objects.checkIndex(column, MOST_COLUMNS);
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell());
            }
        }
        return cells;
    }

    private static int columnOf(String address) {
        int column = 0;
        for (char letter : address.replaceFirst("\\d+$", "").toCharArray()) {
            column = Math.min(column, MOST_COLUMNS) * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private String cell() throws XMLStreamException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        while (xml.nextStartWithin("c")) {
            if (xml.isAt("v")) {
                value = xml.text();
            } else if (xml.isAt("is")) {
                value = xml.richText();
            }
        }
        return value.isEmpty() ? "" : textOf(type, style, value);
    }

    private String textOf(@Nullable String type, @Nullable String style, String value) {
        return switch (type) {
            case null -> formats.textOf(style, value);
            case "n" -> formats.textOf(style, value);
            case "s" -> texts.get(Integer.parseInt(value));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> value;
        };
    }
}
