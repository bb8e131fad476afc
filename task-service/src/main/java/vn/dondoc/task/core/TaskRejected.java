package vn.dondoc.task.core;

import java.util.List;
import vn.dondoc.platform.web.problem.FieldError;
import vn.dondoc.platform.web.problem.FieldErrors;

/** A rule of the domain forbids the step; nothing was changed. */
public abstract sealed class TaskRejected extends RuntimeException {
    private TaskRejected(String message) {
        super(message);
    }

    /** The task is not in a state from which the step can be taken. */
    public static final class IllegalTransition extends TaskRejected {
        public IllegalTransition(String message) {
            super(message);
        }

        public IllegalTransition(TaskId id, TaskStatus status) {
            super("Nhiệm vụ %1$s %2$s nên không làm được bước này / Task %1$s is %3$s: this step cannot be taken now"
                    .formatted(id, status.vietnamese(), status));
        }
    }

    /** Something that was handed in breaks a rule. */
    public static final class RuleViolation extends TaskRejected implements FieldErrors {
        private final String field;
        private final String rule;

        public RuleViolation(String field, String rule) {
            super(field + ": " + rule);
            this.field = field;
            this.rule = rule;
        }

        public String field() {
            return field;
        }

        public String rule() {
            return rule;
        }

        @Override
        public List<FieldError> fieldErrors() {
            return List.of(new FieldError(field, rule));
        }
    }
}
