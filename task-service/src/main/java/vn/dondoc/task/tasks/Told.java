package vn.dondoc.task.tasks;

/**
 * What came of looking at a task whose instant had come.
 *
 * @param missed whether a miss was told
 * @param told how many facts were told
 * @param skipped how many reminders were left out because a later one was due as well
 * @param late how many of the told ones were told late
 */
public record Told(boolean missed, int told, int skipped, int late) {
    static final Told NOTHING = new Told(false, 0, 0, 0);

    Told and(Told other) {
        return new Told(missed || other.missed, told + other.told, skipped + other.skipped, late + other.late);
    }
}
