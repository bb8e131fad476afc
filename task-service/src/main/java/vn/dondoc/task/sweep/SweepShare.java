package vn.dondoc.task.sweep;

import vn.dondoc.task.core.TaskId;

/**
 * The tasks with which one of the instances that sweep begins; together their shares are all tasks, and no task is in two.
 *
 * @param number of the instance among them, from 0
 */
public record SweepShare(int number, int instances) {
    public static final SweepShare ALL = new SweepShare(0, 1);

    boolean contains(TaskId id) {
        return Math.floorMod(id.value().hashCode(), instances) == number;
    }
}
