package vn.dondoc.task.core;

/** The step is for officials of another agency, or of another role. */
public final class TaskNotAllowed extends TaskRejected {
    public TaskNotAllowed(String code, Object... arguments) {
        this(Finding.of(code, arguments));
    }

    private TaskNotAllowed(Finding reason) {
        super(reason.toString(), reason);
    }
}
