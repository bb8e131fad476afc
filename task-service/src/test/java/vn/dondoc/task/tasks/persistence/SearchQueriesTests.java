package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.access.AgencyScope;
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
            TaskFilter.all().lead("H56.02").build(),
            TaskFilter.all().coordinator("H56.02").build(),
            TaskFilter.all().assigner("H56").build(),
            TaskFilter.all().directive("d1").build(),
            TaskFilter.all().directive("d1").item("1").build(),
            TaskFilter.all().states(Set.of(TaskStatus.DECLINED)).build(),
            TaskFilter.all().timeliness(Set.of(Timeliness.OVERDUE)).build(),
            TaskFilter.all().urgencies(Set.of(Urgency.FLASH)).build(),
            TaskFilter.all().silent(true).build(),
            TaskFilter.all().everMissed(true).build(),
            TaskFilter.all().openRequest(true).build(),
            TaskFilter.all().openDifficulty(true).build(),
            TaskFilter.all().workOf(Set.of("H56.02")).build(),
            TaskFilter.all().field("Đất đai").build(),
            TaskFilter.all().dueFrom(DAY).build(),
            TaskFilter.all().dueTo(DAY).build(),
            TaskFilter.all().terms(SearchTerms.parse("đất")).build(),
            TaskFilter.all()
                    .knownTo(new AgencyScope(false, Set.of("H56.02", "H56.02.01")))
                    .build());

    /** Whatever few tasks match would otherwise be looked for among all there are, by anybody who is signed in. */
    @Test
    void everyFilterAloneIsLedByAnIndex() {
        assertThat(EACH).hasSameSizeAs(TaskFilter.class.getDeclaredFields());

        for (TaskFilter filter : EACH) {
            var query = new TaskQuery(filter, TaskSort.BY_ID, null, 50, Given.IN_TIME);
            var found = new SearchTexts.MatchingKeys(List.of("key"), List.of());

            assertThat(SearchQueries.of(query, filter.terms() == null ? null : found))
                    .flatExtracting(SearchQueries.QueryGroup::questions)
                    .isNotEmpty()
                    .allSatisfy(question -> assertThat(
                                    question.getQueryObject().getList("$and", Document.class).stream()
                                            .flatMap(condition -> condition.keySet().stream()))
                            .as("%s", filter)
                            .containsAnyElementsOf(SearchQueries.INDEXED));
        }
    }
}
