package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskSort;

/** What every implementation of the port keeps. A directive of its own for each test, so that a store may be shared. */
public abstract class TasksContract {
    private final String directive = "d-" + UUID.randomUUID();
    private final TaskId id = TaskId.of(directive, "1", LEAD);

    protected abstract Tasks tasks();

    @Test
    void aTaskIsFoundAsItWasStored() {
        Task same = withEverything();
        tasks().addAll(List.of(same), assigner(IN_TIME));

        Task found = tasks().find(id).orElseThrow().task();

        assertThat(found.state()).isEqualTo(same.state());
        assertThat(found.latestHistory()).isEqualTo(same.latestHistory());
        assertThat(found.takeEvents()).isEmpty();
    }

    /** Nothing of it is empty. */
    private Task withEverything() {
        Task task = Given.assigned(what("1"), new Deadline.AfterWorkingDays(10, CountedFrom.ACKNOWLEDGEMENT));
        task.askCoordinator(
                new Coordinator(null, "Ban Tổ chức Tỉnh ủy", "Cho ý kiến", Given.DUE), Given.POLICY, lead(IN_TIME));
        task.putInCharge("H56.02.an", new Office(LEAD, OfficialRole.OFFICER, true), lead(IN_TIME));
        task.acknowledge(Given.POLICY, lead(IN_TIME));
        task.update(Given.progress(40), lead(IN_TIME));
        LocalDate dueOn = task.state().deadline().dueOn();
        var request = new ExtensionRequest(dueOn.plusDays(7), new Reason("Mưa lũ"), new Reason("Xong 90%"));
        task.requestExtension(request, Given.POLICY, lead(IN_TIME));
        var approval = new ExtensionDecision(Verdict.APPROVE, null, new Reason("Đồng ý"));
        task.decideExtension(1, approval, Given.POLICY, assigner(IN_TIME));
        task.suspend(new Reason("Chờ hướng dẫn"), Given.POLICY, assigner(IN_TIME));
        return task;
    }

    @Test
    void everyKindOfDeadlineIsFoundAsItWasStored() {
        List<Deadline> kinds = List.of(
                new Deadline.FixedDate(Given.DUE, null),
                new Deadline.ByReference("22498/UBND-THĐT"),
                new Deadline.OpenEnded(java.time.Period.ofMonths(3)),
                new Deadline.AfterWorkingDays(5, CountedFrom.ISSUE),
                new Deadline.Recurring(Given.DUE, java.time.Period.ofMonths(1), Given.DUE.plusYears(1)),
                new Deadline.NoDeadline());
        for (int i = 0; i < kinds.size(); i++) {
            tasks().addAll(List.of(Given.assigned(what("k" + i), kinds.get(i))), assigner(IN_TIME));
        }

        for (int i = 0; i < kinds.size(); i++) {
            TaskId one = TaskId.of(directive, "k" + i, LEAD);
            assertThat(tasks().find(one).orElseThrow().task().state().deadline().rule())
                    .isEqualTo(kinds.get(i));
        }
    }

    @Test
    void anUnknownTaskIsNotFound() {
        assertThat(tasks().find(new TaskId("nowhere"))).isEmpty();
        assertThat(tasks().findAll(List.of())).isEmpty();
        assertThat(tasks().findAll(List.of(new TaskId("nowhere")))).isEmpty();
        assertThat(tasks().findDue(List.of(new TaskId("nowhere")), MISSED_FROM)).isEmpty();
    }

    @Test
    void anAddedTaskDoesNotReplaceOneThatIsThere() {
        tasks().addAll(List.of(assigned("1")), assigner(IN_TIME));
        acknowledge();

        tasks().addAll(List.of(assigned("1"), assigned("2")), assigner(IN_TIME));

        assertThat(tasks().find(id).orElseThrow().task().state().status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
        assertThat(tasks().findAll(List.of(id, new TaskId("nowhere"))))
                .extracting(stored -> stored.task().id())
                .containsExactly(id);
        assertThat(all()).hasSize(2);
    }

    @Test
    void aTaskThatSomeoneElseSavedMeanwhileIsStale() {
        tasks().addAll(List.of(assigned("1")), assigner(IN_TIME));
        VersionedTask mine = tasks().find(id).orElseThrow();
        acknowledge();

        mine.task().decline(new Reason("Không đúng chức năng"), Given.POLICY, lead(IN_TIME));
        assertThatThrownBy(() -> tasks().save(mine, lead(IN_TIME))).isInstanceOf(StaleDocument.class);

        assertThat(tasks().find(id).orElseThrow().task().state().status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
    }

    @Test
    void aSavedTaskHasTheNextVersionAndCanBeSavedAgain() {
        tasks().addAll(List.of(assigned("1")), assigner(IN_TIME));
        VersionedTask first = tasks().find(id).orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        first.task().acknowledge(Given.POLICY, lead(IN_TIME));

        VersionedTask second = tasks().save(first, lead(IN_TIME));
        second.task().update(Given.progress(10), lead(IN_TIME));
        VersionedTask third = tasks().save(second, lead(IN_TIME));

        assertThat(third.version()).isEqualTo(3);
        assertThat(tasks().find(id).orElseThrow().task().latestHistory()).hasSize(3);
    }

    @Test
    void aLongHistoryIsKeptWhole() {
        workUntilTheHistoryHas(160);

        List<Integer> numbers = new ArrayList<>();
        List<HistoryEntry> page = tasks().history(id, 0, 70);
        while (!page.isEmpty()) {
            page.forEach(line -> numbers.add(line.number()));
            page = tasks().history(id, numbers.getLast(), 70);
        }

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 160).boxed().toList());
        assertThat(tasks().history(id, 0, 1).getFirst().type()).isEqualTo(HistoryEntryType.ASSIGNED);
        assertThat(tasks().history(id, 158, 70)).hasSize(2);
        assertThat(tasks().history(new TaskId("nowhere"), 0, 10)).isEmpty();
    }

    @Test
    void theCommandOfAStepIsRemembered() {
        tasks().addAll(List.of(assigned("1")), assigner(IN_TIME));
        CommandContext context = Given.context(LEAD, OfficialRole.HEAD, IN_TIME, "key-1");
        VersionedTask stored = tasks().find(id).orElseThrow();
        assertThat(stored.isRepeatOf(context.command())).isFalse();
        stored.task().acknowledge(Given.POLICY, context);

        tasks().save(stored, context);

        assertThat(tasks().find(id).orElseThrow().isRepeatOf(context.command())).isTrue();
    }

    @Test
    void savingManyNamesTheStaleTasks() {
        tasks().addAll(List.of(assigned("1"), assigned("2"), assigned("3")), assigner(IN_TIME));
        List<VersionedTask> loaded = all();
        acknowledge();
        loaded.forEach(each ->
                each.task().cancel(Cancellation.revocation(new Reason("Thu hồi")), Given.POLICY, assigner(IN_TIME)));

        Set<TaskId> stale = tasks().saveAll(loaded, assigner(IN_TIME));

        assertThat(stale).containsExactly(id);
        assertThat(all())
                .extracting(each -> each.task().state().status())
                .containsExactly(TaskStatus.ACKNOWLEDGED, TaskStatus.CANCELLED, TaskStatus.CANCELLED);
        assertThat(tasks().saveAll(List.of(), assigner(IN_TIME))).isEmpty();
    }

    @Test
    void tasksOfADirectiveAreFoundByState() {
        tasks().addAll(List.of(assigned("1"), assigned("2")), assigner(IN_TIME));
        acknowledge();

        assertThat(tasks().findByDirective(directive, EnumSet.of(TaskStatus.ACKNOWLEDGED), 10))
                .hasSize(1);
        assertThat(tasks().findByDirective(directive, TaskStatus.open(), 10)).hasSize(2);
        assertThat(tasks().findByDirective(directive, TaskStatus.open(), 1)).hasSize(1);
        assertThat(tasks().findByDirective(directive, EnumSet.of(TaskStatus.COMPLETED), 10))
                .isEmpty();
    }

    @Test
    void taskIdsOfADirectiveAreFoundPageByPage() {
        tasks().addAll(List.of(assigned("1"), assigned("2"), assigned("3")), assigner(IN_TIME));

        List<TaskId> first = tasks().findIdsByDirective(directive, null, 2);

        assertThat(first).extracting(TaskId::value).isSorted().hasSize(2);
        assertThat(tasks().findIdsByDirective(directive, first.getLast(), 2))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void dueTasksAreFoundFromTheirInstantUntilTheReminderIsSent() {
        tasks().addAll(List.of(assigned("1")), assigner(IN_TIME));
        VersionedTask stored = tasks().find(id).orElseThrow();
        Instant due = stored.task().state().nextDueAt().orElseThrow();
        assertThat(tasks().findDueIds(due.minusMillis(1), Set.of(), 1_000)).doesNotContain(id);
        assertThat(tasks().findDueIds(due, Set.of(), 1_000)).contains(id);
        assertThat(tasks().findDueIds(due, Set.of(id), 1_000)).doesNotContain(id);
        assertThat(tasks().findDue(List.of(id), due.minusMillis(1))).isEmpty();
        assertThat(tasks().findDue(List.of(id), due)).hasSize(1);

        stored.task().sendDueReminders(Given.POLICY, assigner(MISSED_FROM));
        tasks().saveAll(List.of(stored), assigner(MISSED_FROM));

        assertThat(tasks().findDueIds(MISSED_FROM, Set.of(), 1_000)).doesNotContain(id);
        assertThat(tasks().findDue(List.of(id), MISSED_FROM)).isEmpty();
    }

    @Test
    void tasksThatAreDueLongestAreFoundFirst() {
        Task late = assigned("late");
        Task later = Given.assigned(what("later"), new Deadline.FixedDate(Given.DUE.minusDays(4), null));
        tasks().addAll(List.of(late, later), assigner(IN_TIME));

        assertThat(tasks().findDueIds(MISSED_FROM, Set.of(), 1_000)).containsSubsequence(later.id(), late.id());
        assertThat(tasks().findDueIds(MISSED_FROM, Set.of(), 1)).hasSize(1);
    }

    protected final void workUntilTheHistoryHas(int lines) {
        tasks().addAll(List.of(assigned("1")), assigner(IN_TIME));
        acknowledge();
        for (int i = 3; i <= lines; i++) {
            VersionedTask stored = tasks().find(id).orElseThrow();
            stored.task().update(Given.progress(i % 100), lead(IN_TIME));
            tasks().save(stored, lead(IN_TIME));
        }
    }

    private Assignment what(String item) {
        return Given.assignment(directive, item, LEAD);
    }

    private Task assigned(String item) {
        return Given.assigned(what(item));
    }

    private void acknowledge() {
        VersionedTask stored = tasks().find(id).orElseThrow();
        stored.task().acknowledge(Given.POLICY, lead(IN_TIME));
        tasks().save(stored, lead(IN_TIME));
    }

    private List<VersionedTask> all() {
        return tasks().list(ListedTasks.first(TaskFilter.ofDirective(directive), 1_000));
    }

    @Test
    void currentCoordinatorsAreListedWithTheTask() {
        String agency = "H56.P" + Integer.toUnsignedString(UUID.randomUUID().hashCode());
        Task task = Given.assigned(Given.assignment("d-" + agency, "1", LEAD));
        tasks().addAll(List.of(task), assigner(IN_TIME));
        TaskFilter coordinated = TaskFilter.all().coordinator(agency).build();
        assertThat(ListedTasks.walk(tasks(), coordinated, TaskSort.BY_ID, 10)).isEmpty();

        VersionedTask asked = tasks().find(task.id()).orElseThrow();
        asked.task().askCoordinator(Coordinator.asked(agency, "Sở Tư pháp", null), Given.POLICY, assigner(IN_TIME));
        tasks().save(asked, assigner(IN_TIME));
        assertThat(ListedTasks.walk(tasks(), coordinated, TaskSort.BY_ID, 10))
                .containsExactly(task.id().value());

        VersionedTask released = tasks().find(task.id()).orElseThrow();
        released.task().releaseCoordinator(1, new Reason("Không cần nữa"), assigner(IN_TIME));
        tasks().save(released, assigner(IN_TIME));
        assertThat(ListedTasks.walk(tasks(), coordinated, TaskSort.BY_ID, 10)).isEmpty();
        assertThat(tasks().find(task.id())
                        .orElseThrow()
                        .task()
                        .state()
                        .parts()
                        .getFirst()
                        .releaseReason())
                .isEqualTo("Không cần nữa");
    }
}
