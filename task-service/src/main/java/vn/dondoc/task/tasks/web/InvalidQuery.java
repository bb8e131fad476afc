package vn.dondoc.task.tasks.web;

import vn.dondoc.platform.web.text.Message;
import vn.dondoc.task.search.SearchTooBroad;

/** What a list was asked by makes no sense; names the parameter. */
final class InvalidQuery extends RuntimeException {
    private final String parameter;
    private final transient Message reason;

    InvalidQuery(String parameter, String code, Object... arguments) {
        super(parameter + ": " + code);
        this.parameter = parameter;
        this.reason = Message.of(code, arguments);
    }

    static InvalidQuery of(SearchTooBroad search) {
        var refused = new InvalidQuery("q", "list.too-broad", search.most());
        refused.initCause(search);
        return refused;
    }

    String parameter() {
        return parameter;
    }

    Message reason() {
        return reason;
    }
}
