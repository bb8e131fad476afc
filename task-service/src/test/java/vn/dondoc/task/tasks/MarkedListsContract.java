package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.search.TaskFilter.all;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;
import static vn.dondoc.task.tasks.ListedTasks.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;

/** Lists by what is remarkable about tasks, and how many there are, on whatever store. */
public abstract class MarkedListsContract {
    private static final Reason REASON = new Reason("Mưa lũ");
    private static final Instant LATER = IN_TIME.plus(Duration.ofDays(40));

    private final String directive = "d-" + UUID.randomUUID();

    protected abstract Tasks tasks();

    @BeforeEach
    void assign() {
        add("plain", _ -> {});
        add("missed", task -> task.sendDueReminders(POLICY, assigner(IN_TIME.plus(Duration.ofDays(30)))));
        add("asking", MarkedListsContract::ask);
        add("answered", task -> {
            ask(task);
            task.withdrawExtension(1, lead(IN_TIME));
        });
        add("stuck", task -> ListedTasks.walked(task, TaskStatus.IN_PROGRESS, IN_TIME));
        add("unstuck", task -> {
            ListedTasks.walked(task, TaskStatus.IN_PROGRESS, IN_TIME);
            task.resolveDifficulty(1, REASON, lead(IN_TIME));
        });
        add("done", task -> ListedTasks.walked(task, TaskStatus.COMPLETED, IN_TIME));
    }

    private static void ask(Task task) {
        task.acknowledge(POLICY, lead(IN_TIME));
        task.requestExtension(new ExtensionRequest(TODAY.plusDays(25), REASON, REASON), POLICY, lead(IN_TIME));
    }

    private void add(String item, Consumer<Task> life) {
        Task task = ListedTasks.due(directive, item, 20);
        life.accept(task);
        tasks().addAll(List.of(task), assigner(IN_TIME));
    }

    private List<String> items(TaskFilter.Builder wanted, Instant now) {
        TaskFilter filter = wanted.directive(directive).build();
        var query = new TaskQuery(filter, TaskSort.BY_ID, null, 100, now);
        List<String> items = tasks().list(query).stream()
                .map(it -> it.task().state().assignment().itemNumber())
                .toList();
        assertThat(tasks().count(query)).isEqualTo(items.size());
        return items;
    }

    private void assertLists(Function<Boolean, TaskFilter.Builder> filter, Instant now, String... expected) {
        List<String> wanted = items(filter.apply(true), now);
        assertThat(wanted).containsExactlyInAnyOrder(expected);
        assertThat(items(filter.apply(false), now)).hasSize(7 - expected.length).doesNotContainAnyElementsOf(wanted);
    }

    @Test
    void tasksAreListedByWhatIsRemarkableAboutThem() {
        assertLists(it -> all().everMissed(it), IN_TIME, "missed");
        assertLists(it -> all().openRequest(it), IN_TIME, "asking");
        assertLists(it -> all().openDifficulty(it), IN_TIME, "stuck");
        assertThat(items(all().everMissed(true).openRequest(true), IN_TIME)).isEmpty();
    }

    @Test
    void tasksAreListedBySilenceAtTheMomentOfAsking() {
        assertThat(items(all().silent(true), IN_TIME)).isEmpty();
        assertLists(it -> all().silent(it), LATER, "plain", "missed", "asking", "answered", "stuck", "unstuck");
    }

    @Test
    void tasksAreListedByUrgency() {
        assertThat(items(all().urgencies(Set.of(Urgency.URGENT, Urgency.FLASH)), IN_TIME))
                .hasSize(7);
        assertThat(items(all().urgencies(Set.of(Urgency.FLASH)), IN_TIME)).isEmpty();
    }

    @Test
    void tasksAreCountedUpToALimit() {
        TaskFilter filter = all().directive(directive).build();
        TaskFilter sought = all().directive(directive)
                .terms(SearchTerms.parse("nguồn cung"))
                .build();

        assertThat(tasks().count(ListedTasks.first(filter, 5))).isEqualTo(5);
        assertThat(tasks().count(ListedTasks.first(sought, 100))).isEqualTo(7);
    }
}
