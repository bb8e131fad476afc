package vn.dondoc.task.amendments;

import java.util.List;

/**
 * What an amendment would change in the tasks as they are now.
 *
 * @param changes by task id
 * @param untouched how many tasks of the directive stay as they are
 */
public record AmendmentPreview(List<PlannedTaskChange> changes, int untouched) {
    static final AmendmentPreview NOTHING_LEFT = new AmendmentPreview(List.of(), 0);

    public AmendmentPreview {
        changes = List.copyOf(changes);
    }
}
