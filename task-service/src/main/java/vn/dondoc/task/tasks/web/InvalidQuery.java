package vn.dondoc.task.tasks.web;

import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.task.search.SearchTooBroad;

/** What a list was asked by makes no sense; names the parameter. */
final class InvalidQuery extends RuntimeException {
    private final String parameter;
    private final transient LocalizableMessage reason;

    InvalidQuery(String parameter, String code, Object... arguments) {
        super(parameter + ": " + code);
        this.parameter = parameter;
        this.reason = LocalizableMessage.of(code, arguments);
    }

    static InvalidQuery of(SearchTooBroad search) {
        var refused = new InvalidQuery("q", "list.too-broad", search.most());
        refused.initCause(search);
        return refused;
    }

    String parameter() {
        return parameter;
    }

    LocalizableMessage reason() {
        return reason;
    }
}
