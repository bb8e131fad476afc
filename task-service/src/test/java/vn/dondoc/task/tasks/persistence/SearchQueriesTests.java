package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;
import vn.dondoc.task.tasks.Given;

class SearchQueriesTests {
    private static final LocalDate DAY = Given.DUE;

    /** An item is never asked for alone. */
    private static final List<TaskFilter> EACH = List.of(
            new TaskFilter("H56.02", null, null, null, null, Set.of(), Set.of(), null, null, null, null),
            new TaskFilter(null, "H56.02", null, null, null, Set.of(), Set.of(), null, null, null, null),
            new TaskFilter(null, null, "H56", null, null, Set.of(), Set.of(), null, null, null, null),
            new TaskFilter(null, null, null, "d1", null, Set.of(), Set.of(), null, null, null, null),
            new TaskFilter(null, null, null, "d1", "1", Set.of(), Set.of(), null, null, null, null),
            new TaskFilter(null, null, null, null, null, Set.of(TaskStatus.DECLINED), Set.of(), null, null, null, null),
            new TaskFilter(null, null, null, null, null, Set.of(), Set.of(Timeliness.OVERDUE), null, null, null, null),
            new TaskFilter(null, null, null, null, null, Set.of(), Set.of(), "Đất đai", null, null, null),
            new TaskFilter(null, null, null, null, null, Set.of(), Set.of(), null, DAY, null, null),
            new TaskFilter(null, null, null, null, null, Set.of(), Set.of(), null, null, DAY, null),
            new TaskFilter(
                    null, null, null, null, null, Set.of(), Set.of(), null, null, null, SearchTerms.sought("đất")));

    /** Whatever few tasks match would otherwise be looked for among all there are, by anybody who is signed in. */
    @Test
    void everyFilterAloneIsLedByAnIndex() {
        assertThat(EACH).hasSameSizeAs(TaskFilter.class.getRecordComponents());

        for (TaskFilter filter : EACH) {
            var query = new TaskQuery(filter, TaskSort.ID, null, 50, Given.IN_TIME);
            var found = new SearchTexts.Found(List.of("key"), List.of());

            assertThat(SearchQueries.of(query, filter.words() == null ? null : found))
                    .allSatisfy(stretch -> assertThat(stretch.getQueryObject().getList("$and", Document.class).stream()
                                    .flatMap(condition -> condition.keySet().stream()))
                            .as("%s", filter)
                            .containsAnyElementsOf(SearchQueries.INDEXED));
        }
    }
}
