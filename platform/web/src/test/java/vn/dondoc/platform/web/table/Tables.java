package vn.dondoc.platform.web.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Reads tables of three columns, and what officials are told of those that cannot be read. */
final class Tables {
    static final int MOST_ROWS = 10_000;

    private static final TableColumns COLUMNS = new TableColumns(List.of("id", "name"), List.of("note"));
    private static final MessageRenderer TEXTS = MessageRenderer.of("");

    private Tables() {}

    static List<TableRow> read(byte[] file) {
        return TableFile.read(file, COLUMNS, MOST_ROWS);
    }

    static String refusalOf(byte[] file) {
        return textOf(
                catchThrowableOfType(UnreadableTable.class, () -> read(file)).reason());
    }

    static String textOf(LocalizableMessage message) {
        return TEXTS.render(message, MessageRenderer.VIETNAMESE);
    }
}
