package vn.dondoc.task.core;

/** The step is for officials of another agency, or of another role. */
public final class TaskNotAllowed extends RuntimeException {
    public TaskNotAllowed(String whose) {
        super(whose);
    }
}
