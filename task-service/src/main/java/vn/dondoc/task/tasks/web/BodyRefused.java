package vn.dondoc.task.tasks.web;

import java.util.List;
import vn.dondoc.platform.web.FieldError;
import vn.dondoc.platform.web.FieldErrors;
import vn.dondoc.task.tasks.TaskRejected;

/** What was sent breaks a rule of the domain; names the field. */
final class BodyRefused extends RuntimeException implements FieldErrors {
    private final FieldError error;

    BodyRefused(TaskRejected.RuleBroken broken) {
        super(broken.getMessage(), broken);
        this.error = new FieldError(broken.field(), broken.rule());
    }

    @Override
    public List<FieldError> fieldErrors() {
        return List.of(error);
    }
}
