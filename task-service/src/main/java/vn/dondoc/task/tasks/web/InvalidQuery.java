package vn.dondoc.task.tasks.web;

import java.util.List;
import vn.dondoc.platform.web.problem.FieldError;
import vn.dondoc.platform.web.problem.FieldErrors;
import vn.dondoc.task.search.SearchTooBroad;

/** What a list was asked by makes no sense; names the parameter. */
final class InvalidQuery extends RuntimeException implements FieldErrors {
    private final FieldError error;

    InvalidQuery(String parameter, String reason) {
        super(reason);
        this.error = new FieldError(parameter, reason);
    }

    static InvalidQuery of(SearchTooBroad search) {
        var refused = new InvalidQuery("q", String.valueOf(search.getMessage()));
        refused.initCause(search);
        return refused;
    }

    @Override
    public List<FieldError> fieldErrors() {
        return List.of(error);
    }
}
