package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.ListedTasks.TODAY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;

/** Lists of what somebody may know, on whatever store. */
public abstract class KnownListsContract {
    private final String run = UUID.randomUUID().toString();
    private final String own = run + "-own";
    private final String below = run + "-below";

    protected abstract Tasks tasks();

    /** Six that one may know, one of them for two reasons, and two of others. */
    @BeforeEach
    void assign() {
        tasks().addAll(
                        List.of(
                                task("1", "other", "other", own, 6),
                                task("2", "other", own, null, 1),
                                task("3", own, "other", null, 5),
                                task("4", own, own, own, 2),
                                task("5", below, "other", null, 4),
                                task("6", "other", "other", below, 3),
                                task("7", "other", "other", null, 0),
                                task("8", "other", "other", "other", 7)),
                        assigner(IN_TIME));
    }

    private Task task(String number, String assigner, String lead, @Nullable String coordinator, int days) {
        return ListedTasks.assigned(
                ListedTasks.between(run + number, assigner, lead, coordinator), TODAY.plusDays(days));
    }

    private TaskFilter.Builder known() {
        return TaskFilter.all().knownTo(new AgencyScope(false, Set.of(own, below)));
    }

    @Test
    void whatSomebodyMayKnowIsListedOnceInEachOrderOnPagesOfAnySize() {
        TaskFilter sought = known().terms(SearchTerms.parse("việc chung")).build();
        for (int limit : List.of(1, 2, 5, 100)) {
            assertThat(numbers(known().build(), TaskSort.BY_ID, limit)).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(numbers(known().build(), TaskSort.BY_DUE_DATE, limit)).containsExactly(2, 4, 6, 5, 3, 1);
            assertThat(numbers(sought, TaskSort.BY_RELEVANCE, limit)).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void aFilterByAnAgencyShowsOnlyWhatMayBeKnown() {
        assertThat(numbers(known().lead(own).build(), TaskSort.BY_ID, 100)).containsExactly(2, 4);
        assertThat(numbers(known().lead("other").build(), TaskSort.BY_ID, 100)).containsExactly(1, 3, 5, 6);
        assertThat(numbers(known().assigner("other").build(), TaskSort.BY_ID, 100))
                .containsExactly(1, 2, 6);
        assertThat(numbers(known().coordinator("other").build(), TaskSort.BY_ID, 100))
                .isEmpty();
        assertThat(numbers(known().directive(run + "7").build(), TaskSort.BY_ID, 100))
                .isEmpty();
    }

    @Test
    void aTaskThatIsKnownForTwoReasonsCountsOnce() {
        assertThat(count(known().build(), 100)).isEqualTo(6);
        assertThat(count(known().build(), 4)).isEqualTo(4);
    }

    @Test
    void whoMayKnowAllIsAskedNoReason() {
        TaskFilter.Builder all = TaskFilter.all().knownTo(AgencyScope.ALL).directive(run + "8");

        assertThat(numbers(all.build(), TaskSort.BY_ID, 100)).containsExactly(8);
    }

    private int count(TaskFilter filter, int limit) {
        return tasks().count(new TaskQuery(filter, TaskSort.BY_ID, null, limit, IN_TIME));
    }

    private List<Integer> numbers(TaskFilter filter, TaskSort order, int limit) {
        return ListedTasks.walk(tasks(), filter, order, limit).stream()
                .map(id -> Integer.valueOf(id.substring(run.length(), run.length() + 1)))
                .toList();
    }
}
