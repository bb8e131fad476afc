package vn.dondoc.task.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.PageRequest;
import vn.dondoc.task.tasks.SearchWords;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskFilter;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskOrder;
import vn.dondoc.task.tasks.TaskQuery;

/** The pages of one list. A cursor holds the order and the place in it, so that it serves no list in another order. */
final class TaskPages {
    private static final int PARTS = 3;

    private final TaskFilter filter;
    private final TaskOrder order;

    TaskPages(ListParameters parameters) {
        this.filter = parameters.filter();
        this.order = parameters.order();
    }

    TaskQuery query(PageRequest page, Instant now) {
        return new TaskQuery(filter, order, after(page), page.limit(), now);
    }

    private TaskOrder.@Nullable Place after(PageRequest page) {
        if (page.isFirst()) {
            return null;
        }
        List<String> key = page.afterKey(PARTS);
        if (!key.getFirst().equals(order.name())) {
            throw new ListRefused(
                    "after",
                    "Con trỏ của danh sách xếp cách khác; xin đọc lại từ đầu"
                            + " / The cursor of a list in another order; start from the first page");
        }
        return new TaskOrder.Place(key.get(1), new TaskId(key.getLast()));
    }

    Page<TaskView> cut(List<StoredTask> found, PageRequest page, Instant now) {
        Page<StoredTask> cut = Page.of(found, page.limit(), this::key);
        return new Page<>(
                cut.items().stream().map(task -> TaskView.of(task, now)).toList(), cut.next());
    }

    private List<String> key(StoredTask task) {
        SearchWords sought = Objects.requireNonNullElse(filter.words(), SearchWords.of(""));
        TaskOrder.Place place = order.placeOf(task.task().snapshot(), sought);
        return List.of(order.name(), place.key(), place.id().value());
    }
}
