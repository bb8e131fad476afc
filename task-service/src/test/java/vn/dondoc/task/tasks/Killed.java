package vn.dondoc.task.tasks;

/** The process is gone: nothing it would do next is done. Neither exception nor error of a task, for those are caught. */
public final class Killed extends Throwable {
    private static final long serialVersionUID = 1;

    private Killed() {}

    @SuppressWarnings({"unchecked", "DoNotCallSuggester"}) // nothing declares that the process may be gone
    public static <T extends Throwable> void now() throws T {
        throw (T) new Killed();
    }
}
