package vn.dondoc.task.amendments;

import java.util.List;

/**
 * What an amendment would change in the tasks as they are now.
 *
 * @param changes by task id
 * @param untouched how many tasks of the directive stay as they are
 */
public record Preview(List<TaskChange> changes, int untouched) {
    static final Preview NOTHING_LEFT = new Preview(List.of(), 0);

    public Preview {
        changes = List.copyOf(changes);
    }
}
