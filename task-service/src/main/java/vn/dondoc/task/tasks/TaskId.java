package vn.dondoc.task.tasks;

/** {@code <directive id>-<item number>-<lead agency id>}: the same whenever the directive is expanded again. */
public record TaskId(String value) {
    public static TaskId of(String directiveId, String itemNumber, String leadAgencyId) {
        return new TaskId(directiveId + "-" + itemNumber + "-" + leadAgencyId);
    }

    @Override
    public String toString() {
        return value;
    }
}
