package vn.dondoc.reporting.report;

import java.util.List;
import vn.dondoc.reporting.dimension.AsOf;

/** The tasks behind a number. */
public record TaskList(AsOf asOf, List<TaskListItem> tasks) {
    public TaskList {
        tasks = List.copyOf(tasks);
    }
}
