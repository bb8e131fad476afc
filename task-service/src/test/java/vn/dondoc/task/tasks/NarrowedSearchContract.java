package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskSort;

/** A search for words that too many texts have, on whatever store. */
public abstract class NarrowedSearchContract {
    private static final int MORE_THAN_ARE_SEARCHED = 2_001;
    private static final String OWN = "H56.77";

    protected abstract Tasks tasks();

    private static Task saying(String directive, int item, String text, String lead) {
        Assignment assignment = ListedTasks.saying(
                        directive, "i%04d".formatted(item), text + " khapnoi " + item, "Chung", "1/CT")
                .withLead(lead);
        return ListedTasks.assigned(assignment, item % 3 == 0 ? null : ListedTasks.TODAY.plusDays(9 - item));
    }

    private void assign(Stream<Task> fresh) {
        tasks().addAll(fresh.toList(), assigner(IN_TIME));
    }

    @Test
    void aSearchNarrowedByDirectiveLeadOrWhatIsKnownKeepsEachOrderOnPagesOfAnySize() {
        assign(IntStream.range(0, MORE_THAN_ARE_SEARCHED).mapToObj(i -> saying("others", i, "hỏa", Given.LEAD)));
        assign(IntStream.range(0, 4).mapToObj(i -> saying("own", i, "hoa", OWN)));
        assign(IntStream.range(4, 8).mapToObj(i -> saying("own", i, "hỏa", OWN)));
        assign(IntStream.range(8, 9).mapToObj(i -> saying("own", i, "lũ", OWN)));

        for (TaskFilter.Builder narrow : List.of(
                TaskFilter.all().directive("own"),
                TaskFilter.all().lead(OWN).assigner(Given.ASSIGNER),
                TaskFilter.all().knownTo(new AgencyScope(false, Set.of(OWN))))) {
            TaskFilter filter = narrow.terms(SearchTerms.parse("hỏa khapnoi")).build();
            for (int limit : List.of(3, 100)) {
                assertThat(items(filter, TaskSort.BY_RELEVANCE, limit)).containsExactly(4, 5, 6, 7, 0, 1, 2, 3);
                assertThat(items(filter, TaskSort.BY_ID, limit)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
                assertThat(items(filter, TaskSort.BY_DUE_DATE, limit)).containsExactly(7, 5, 4, 2, 1, 0, 3, 6);
            }
        }
    }

    private List<Integer> items(TaskFilter filter, TaskSort order, int limit) {
        return ListedTasks.walk(tasks(), filter, order, limit).stream()
                .map(id -> Integer.valueOf(id.replaceAll("own-i(\\d+)-.*", "$1")))
                .toList();
    }
}
