package vn.dondoc.task.tasks;

/** Why a task is sent back, refused or withdrawn. */
public record Reason(String text) {
    public Reason {
        text = Wording.checked("reason", text);
    }

    /** What another service gives as a reason is taken as it is, cut where it would be too long. */
    public static Reason cut(String text) {
        return new Reason(text.substring(0, Math.min(text.length(), Wording.LONGEST)));
    }
}
