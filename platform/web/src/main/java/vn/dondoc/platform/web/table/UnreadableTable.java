package vn.dondoc.platform.web.table;

import java.util.List;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** A file of which no row can be taken; says what to change in it. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizableMessage reason;

    public UnreadableTable(String code, Object... arguments) {
        super(code + List.of(arguments));
        this.reason = LocalizableMessage.of(code, arguments);
    }

    public LocalizableMessage reason() {
        return reason;
    }
}
