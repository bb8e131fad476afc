package vn.dondoc.task.directives;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.SampleDirective;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.ListedTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

class DirectiveTaskServiceTests {
    private static final CommandContext ISSUED = Given.assigner(Given.IN_TIME);
    private static final Cancellation REVOCATION = Cancellation.revocation(new Reason("Ban hành nhầm"));

    private final InMemoryTasks tasks = new InMemoryTasks();
    private final DirectiveTaskService directiveTasks = Given.directiveTasks(tasks);
    private final DirectiveFacts sample = SampleDirective.withId("d1");

    @Test
    void theSampleBecomes574Tasks() {
        directiveTasks.assignEach(sample, ISSUED);

        assertThat(tasks.events()).hasSize(574).allMatch(TaskEvent.Assigned.class::isInstance);
        Map<String, Long> perItem = all().stream()
                .collect(groupingBy(task -> task.state().assignment().itemNumber(), counting()));
        assertThat(perItem).isEqualTo(Map.of("1", 181L, "2", 181L, "3", 181L, "4", 15L, "5", 15L, "6", 1L));
    }

    @Test
    void assignedTasksSayHowManyTheirLeadGotAndForWhom() {
        directiveTasks.assignEach(sample, ISSUED);

        assertThat(assignment("6", "H56.02").directiveTasks()).isEqualTo(6);
        assertThat(assignment("1", "H56.03").directiveTasks()).isEqualTo(5);
        assertThat(assignment("1", "H56.14758").directiveTasks()).isEqualTo(3);
        assertThat(assignment("1", "H56.03").assigningAgencyId()).isEqualTo("H56");
        assertThat(assignment("6", "H56.02").item().coordinators())
                .extracting(Coordinator::name)
                .containsExactly("Ban Tổ chức Tỉnh ủy");
    }

    @Test
    void assignedTasksCarryTheDeadlineOfTheirItem() {
        directiveTasks.assignEach(sample, ISSUED);

        assertThat(schedule("4", "H56.03").rule()).isEqualTo(new Deadline.ByReference("22498/UBND-THĐT"));
        assertThat(schedule("1", "H56.03").rule()).isInstanceOf(Deadline.OpenEnded.class);
        assertThat(schedule("5", "H56.03").rule()).isEqualTo(new Deadline.NoDeadline());
    }

    @Test
    void aRepeatedDirectiveCreatesNoTaskAndChangesNone() {
        directiveTasks.assignEach(sample, ISSUED);
        TaskId one = TaskId.of("d1", "1", "H56.02");
        VersionedTask stored = tasks.find(one).orElseThrow();
        stored.task().acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        tasks.save(stored, Given.lead(Given.IN_TIME));

        directiveTasks.assignEach(sample, ISSUED);

        assertThat(tasks.events()).hasSize(575);
        assertThat(tasks.find(one).orElseThrow().task().state().status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
    }

    @Test
    void aRepeatCreatesTheTasksThatAnInterruptedOneLeftOut() {
        DirectiveFacts half = withItems(sample, sample.items().subList(0, 2));
        directiveTasks.assignEach(half, ISSUED);
        assertThat(all()).hasSize(362);

        directiveTasks.assignEach(sample, ISSUED);

        assertThat(all()).hasSize(574);
        assertThat(tasks.events()).hasSize(574);
    }

    @Test
    void tasksAreStoredInChunksOfAtMostAThousand() {
        var counting = new InMemoryTasks() {
            final List<Integer> chunks = new java.util.ArrayList<>();

            @Override
            public synchronized void addAll(List<Task> fresh, CommandContext context) {
                chunks.add(fresh.size());
                super.addAll(fresh, context);
            }
        };
        List<String> leads = java.util.stream.IntStream.range(0, 2_001)
                .mapToObj(i -> "H56.X" + i)
                .toList();

        Given.directiveTasks(counting).assignEach(withItems(sample, List.of(item(leads, List.of()))), ISSUED);

        assertThat(counting.chunks).containsExactly(1_000, 1_000, 1);
        assertThat(counting.events()).hasSize(2_001);
    }

    @Test
    void aLeadIsNotItsOwnCoordinator() {
        List<Coordinator> coordinators = List.of(
                Coordinator.asked("H56.02", "Sở Nội vụ", null), Coordinator.asked("H56.03", "Sở Tài chính", null));

        directiveTasks.assignEach(withItems(sample, List.of(item(List.of("H56.02"), coordinators))), ISSUED);

        assertThat(assignment("1", "H56.02").item().coordinators())
                .extracting(Coordinator::agencyId)
                .containsExactly("H56.03");
    }

    @Test
    void openTasksOfARevokedDirectiveAreCancelledWithTheReason() {
        tasks.addAll(List.of(Given.assigned(), other("2"), other("3")), ISSUED);
        VersionedTask done = tasks.find(TaskId.of("d1", "2", Given.LEAD)).orElseThrow();
        walkToCompletion(done);

        directiveTasks.cancelOpen("d1", REVOCATION, ISSUED);
        directiveTasks.cancelOpen("d1", REVOCATION, ISSUED);

        assertThat(all())
                .extracting(task -> task.state().status())
                .containsExactly(TaskStatus.CANCELLED, TaskStatus.COMPLETED, TaskStatus.CANCELLED);
        assertThat(tasks.events())
                .filteredOn(TaskEvent.Cancelled.class::isInstance)
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(((TaskEvent.Cancelled) event).cancellation()).isEqualTo(REVOCATION));
    }

    @Test
    void tasksAreCancelledThoughSomeoneActsOnThemMeanwhile() {
        var raced = new InMemoryTasks() {
            private boolean first = true;

            @Override
            public synchronized Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
                if (first) {
                    first = false;
                    VersionedTask seen = find(changed.getFirst().task().id()).orElseThrow();
                    seen.task().acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
                    save(seen, Given.lead(Given.IN_TIME));
                }
                return super.saveAll(changed, context);
            }
        };
        raced.addAll(List.of(Given.assigned(), other("2")), ISSUED);

        Given.directiveTasks(raced).cancelOpen("d1", REVOCATION, ISSUED);

        assertThat(raced.findByDirective("d1", TaskStatus.open(), 10)).isEmpty();
        assertThat(raced.events())
                .filteredOn(TaskEvent.Cancelled.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aSeriesEndsWhenItsDirectiveIsWithdrawn() {
        LocalDate first = LocalDate.of(2026, 1, 15);
        tasks.addAll(List.of(Given.assigned(new Deadline.Recurring(first, Period.ofMonths(1), null))), ISSUED);
        TaskId id = TaskId.of("d1", "1", Given.LEAD);
        walkToCompletion(tasks.find(id).orElseThrow());
        assertThat(tasks.find(id).orElseThrow().task().state().nextDueAt()).isPresent();

        directiveTasks.cancelOpen("d1", REVOCATION, ISSUED);

        TaskState done = tasks.find(id).orElseThrow().task().state();
        assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(done.nextDueAt()).isEmpty();
    }

    @Test
    void tasksOfOtherDirectivesStayWhenOneIsWithdrawn() {
        tasks.addAll(List.of(Given.assigned(), Given.assigned(Given.assignment("d2", "1", Given.LEAD))), ISSUED);

        directiveTasks.cancelOpen("d1", REVOCATION, ISSUED);

        assertThat(tasks.findByDirective("d2", TaskStatus.open(), 10)).hasSize(1);
    }

    private void walkToCompletion(VersionedTask stored) {
        stored.task().acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        stored.task().update(Given.progress(100), Given.lead(Given.IN_TIME));
        stored.task().reportResult(Given.result(), Given.POLICY, Given.lead(Given.IN_TIME));
        stored.task().confirm(ISSUED);
        tasks.save(stored, ISSUED);
    }

    private static Task other(String item) {
        return Given.assigned(Given.assignment("d1", item, Given.LEAD));
    }

    private List<Task> all() {
        return tasks.list(ListedTasks.first(TaskFilter.all().build(), 10_000)).stream()
                .map(VersionedTask::task)
                .toList();
    }

    private Assignment assignment(String item, String lead) {
        return snapshot(item, lead).assignment();
    }

    private TaskDeadline schedule(String item, String lead) {
        return snapshot(item, lead).deadline();
    }

    private TaskState snapshot(String item, String lead) {
        return tasks.find(TaskId.of("d1", item, lead)).orElseThrow().task().state();
    }

    private static DirectiveItem item(List<String> leads, List<Coordinator> coordinators) {
        return new DirectiveItem(
                "1",
                "Kiểm tra",
                null,
                List.of(),
                Urgency.NORMAL,
                List.of(),
                leads,
                coordinators,
                DeadlineRule.none(),
                null);
    }

    private static DirectiveFacts withItems(DirectiveFacts directive, List<DirectiveItem> items) {
        return new DirectiveFacts(
                directive.directiveId(),
                directive.number(),
                directive.kind(),
                directive.subject(),
                directive.issuingAgencyId(),
                directive.signer(),
                directive.issuedOn(),
                directive.urgency(),
                directive.basis(),
                directive.groups(),
                items);
    }
}
