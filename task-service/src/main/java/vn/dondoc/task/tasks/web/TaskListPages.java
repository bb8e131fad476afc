package vn.dondoc.task.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/** The pages of one list. A cursor holds the order and the place in it, so that it serves no list in another order. */
final class TaskListPages {
    private static final int PARTS = 3;

    private final TaskFilter filter;
    private final TaskSort order;

    TaskListPages(TaskSearchParameters parameters, TaskFilter filter) {
        this.filter = filter;
        this.order = parameters.order();
    }

    TaskQuery query(PageRequest page, Instant now) {
        return new TaskQuery(filter, order, after(page), page.limit(), now);
    }

    /** All of it, whatever the page. */
    TaskQuery whole(int most, Instant now) {
        return new TaskQuery(filter, TaskSort.BY_ID, null, most, now);
    }

    private TaskSort.@Nullable Cursor after(PageRequest page) {
        if (page.isFirst()) {
            return null;
        }
        List<String> key = page.afterKey(PARTS);
        if (!key.getFirst().equals(orderName())) {
            throw new InvalidQuery("after", "list.other-order");
        }
        return new TaskSort.Cursor(key.get(1), new TaskId(key.getLast()));
    }

    Page<TaskView> cut(List<VersionedTask> found, PageRequest page, Instant now) {
        Page<VersionedTask> cut = Page.of(found, page.limit(), this::key);
        return new Page<>(
                cut.items().stream().map(task -> TaskView.of(task, now)).toList(), cut.next());
    }

    private List<String> key(VersionedTask task) {
        SearchTerms sought = Objects.requireNonNullElse(filter.terms(), SearchTerms.of(""));
        TaskState state = task.task().state();
        return List.of(orderName(), keyOf(state, sought), state.id().value());
    }

    /** What a cursor calls the order: not its name in the code, so that cursors outlast that. */
    private String orderName() {
        return switch (order) {
            case BY_ID -> "ID";
            case BY_RELEVANCE -> "RANK";
            case BY_DUE_DATE -> "DUE";
        };
    }

    /** What comes before the id in that order. */
    private String keyOf(TaskState task, SearchTerms sought) {
        return switch (order) {
            case BY_ID -> "";
            case BY_RELEVANCE ->
                SearchTerms.of(task.assignment().searchableText()).spellAlike(sought) ? TaskSort.EXACT : TaskSort.ALIKE;
            case BY_DUE_DATE -> TaskSort.dueKey(task.deadline().dueOn());
        };
    }
}
