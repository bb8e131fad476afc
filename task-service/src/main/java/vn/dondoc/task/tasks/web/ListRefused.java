package vn.dondoc.task.tasks.web;

import java.util.List;
import vn.dondoc.platform.web.FieldError;
import vn.dondoc.platform.web.FieldErrors;
import vn.dondoc.task.tasks.SearchTooBroad;

/** What a list was asked by makes no sense; names the parameter. */
final class ListRefused extends RuntimeException implements FieldErrors {
    private final FieldError error;

    ListRefused(String parameter, String reason) {
        super(reason);
        this.error = new FieldError(parameter, reason);
    }

    static ListRefused of(SearchTooBroad search) {
        var refused = new ListRefused("q", String.valueOf(search.getMessage()));
        refused.initCause(search);
        return refused;
    }

    @Override
    public List<FieldError> fieldErrors() {
        return List.of(error);
    }
}
