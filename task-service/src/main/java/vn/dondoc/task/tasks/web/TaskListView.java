package vn.dondoc.task.tasks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.paging.Page;

/**
 * A page of a list of tasks.
 *
 * @param total how many the whole list has, where that was asked for; at most {@value #MOST}
 * @param totalExceeded true where there are more than that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskListView(
        List<TaskView> items,
        @Nullable String next,
        @Nullable Integer total,
        @Nullable Boolean totalExceeded) {
    static final int MOST = 10_000;

    static TaskListView of(Page<TaskView> page) {
        return new TaskListView(page.items(), page.next(), null, null);
    }

    /** @param counted one more than the most says that there are more */
    TaskListView withTotal(int counted) {
        return new TaskListView(items, next, Math.min(counted, MOST), counted > MOST ? true : null);
    }
}
