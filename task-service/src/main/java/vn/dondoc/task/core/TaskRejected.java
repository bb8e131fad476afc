package vn.dondoc.task.core;

/** A rule of the domain forbids the step; nothing was changed. */
public abstract sealed class TaskRejected extends RuntimeException
        permits TaskNotAllowed, TaskRejected.IllegalTransition, TaskRejected.RuleViolation {
    private final transient Finding reason;

    TaskRejected(String message, Finding reason) {
        super(message);
        this.reason = reason;
    }

    public Finding reason() {
        return reason;
    }

    /** The task is not in a state from which the step can be taken. */
    public static final class IllegalTransition extends TaskRejected {
        public IllegalTransition(String code, Object... arguments) {
            this(Finding.of(code, arguments));
        }

        public IllegalTransition(TaskId id, TaskStatus status) {
            this(id + " is " + status, Finding.of("step.not-now", status));
        }

        private IllegalTransition(Finding reason) {
            this(reason.toString(), reason);
        }

        private IllegalTransition(String message, Finding reason) {
            super(message, reason);
        }
    }

    /** Something that was handed in breaks a rule. */
    public static final class RuleViolation extends TaskRejected {
        private final String field;

        public RuleViolation(String field, String code, Object... arguments) {
            this(field, Finding.of(code, arguments));
        }

        public RuleViolation(String field, Finding reason) {
            super(field + ": " + reason, reason);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
