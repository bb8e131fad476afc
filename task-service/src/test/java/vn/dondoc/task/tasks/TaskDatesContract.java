package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.search.TaskFilter;

/** How every implementation of the port finds the tasks whose dates may move. A directive of its own for each test. */
public abstract class TaskDatesContract {
    private static final Deadline COUNTED = new Deadline.AfterWorkingDays(5, CountedFrom.ISSUE);
    private static final DeadlinePolicy LATER = Given.POLICY.by(TestCalendars.shippedWith(2));

    private final String directive = "d-" + UUID.randomUUID();

    protected abstract Tasks tasks();

    private Task task(String item, Deadline deadline) {
        return Given.assigned(Given.assignment(directive, item, Given.LEAD), deadline);
    }

    private void store(Task... fresh) {
        tasks().addAll(List.of(fresh), assigner(IN_TIME));
    }

    private TaskId id(String item) {
        return TaskId.of(directive, item, Given.LEAD);
    }

    private List<TaskId> behind(long version) {
        return tasks().findIdsCalculatedBefore(version, Set.of(), 10_000);
    }

    @Test
    void aTaskIsCalculatedByTheCalendarItWasAssignedBy() {
        store(
                task("1", new Deadline.FixedDate(Given.DUE, null)),
                task("2", COUNTED),
                task("3", new Deadline.NoDeadline()));

        assertThat(behind(1)).doesNotContain(id("1"), id("2"), id("3"));
        assertThat(behind(2)).contains(id("1"), id("2")).doesNotContain(id("3"));
        assertThat(tasks().findIdsCalculatedBefore(2, Set.of(id("1")), 10_000))
                .contains(id("2"))
                .doesNotContain(id("1"));
        assertThat(tasks().findIdsCalculatedBefore(2, Set.of(), 1)).hasSize(1);
        assertThat(ids(tasks().findCalculatedBefore(2, List.of(id("1"), id("3")))))
                .containsExactly(id("1"));
        assertThat(tasks().findCalculatedBefore(1, List.of(id("1"), id("3")))).isEmpty();
    }

    @Test
    void aRecalculatedTaskIsUpToDateThoughNothingMoved() {
        store(task("1", new Deadline.FixedDate(Given.DUE, null)));
        VersionedTask stored = tasks().find(id("1")).orElseThrow();

        assertThat(stored.task().recalculate(DueDateReason.calendar(2, "Bão"), LATER, assigner(IN_TIME)))
                .isFalse();
        tasks().saveAll(List.of(stored), assigner(IN_TIME));

        assertThat(behind(2)).doesNotContain(id("1"));
        assertThat(behind(3)).contains(id("1"));
    }

    @Test
    void missedAndFinishedTasksDoNotDependOnTheCalendar() {
        Task missed = task("1", COUNTED);
        Instant late = VietnamTime.endOf(dueOn(missed));
        missed.sendDueReminders(Given.POLICY, assigner(late));
        Task cancelled = task("2", COUNTED);
        cancelled.cancel(Cancellation.revocation(new Reason("Thu hồi")), Given.POLICY, assigner(IN_TIME));

        store(missed, cancelled);

        assertThat(behind(2)).doesNotContain(id("1"), id("2"));
        assertThat(dependingOnCalendar()).isEmpty();
    }

    private static LocalDate dueOn(Task task) {
        LocalDate dueOn = task.state().deadline().dueOn();
        assertThat(dueOn).isNotNull();
        return dueOn;
    }

    @Test
    void tasksThatACalendarMayMoveAreFoundPageByPage() {
        store(IntStream.range(0, 5).mapToObj(i -> task("c" + i, COUNTED)).toArray(Task[]::new));
        Task waits = task("w", new Deadline.AfterWorkingDays(5, CountedFrom.ACKNOWLEDGEMENT));
        store(
                waits,
                task("d", new Deadline.FixedDate(Given.DUE, null)),
                task("o", new Deadline.OpenEnded(Period.ofMonths(1))));
        assertThat(dependingOnCalendar()).containsExactly(id("c0"), id("c1"), id("c2"), id("c3"), id("c4"), id("d"));

        VersionedTask stored = tasks().find(id("w")).orElseThrow();
        stored.task().acknowledge(Given.POLICY, lead(IN_TIME));
        tasks().save(stored, lead(IN_TIME));

        assertThat(dependingOnCalendar()).hasSize(7).contains(id("w"));
    }

    private List<TaskId> dependingOnCalendar() {
        return paged(after -> tasks().findIdsDependingOnCalendar(after, 2));
    }

    /** Of this test's directive. */
    private List<TaskId> paged(Function<@Nullable TaskId, List<TaskId>> pages) {
        var found = new ArrayList<TaskId>();
        List<TaskId> page = pages.apply(null);
        while (!page.isEmpty()) {
            found.addAll(page);
            page = pages.apply(page.getLast());
        }
        assertThat(found).doesNotHaveDuplicates();
        return found.stream().filter(id -> id.value().startsWith(directive)).toList();
    }

    private static List<TaskId> ids(List<VersionedTask> stored) {
        return stored.stream().map(it -> it.task().id()).toList();
    }

    @Test
    void tasksByReferenceAreFoundPageByPageUntilFinishedOrMissed() {
        store(IntStream.range(0, 3)
                .mapToObj(i -> task("r" + i, new Deadline.ByReference("Số: 22498/UBND–THĐT")))
                .toArray(Task[]::new));
        Task cancelled = task("x", new Deadline.ByReference("22498/UBND-THĐT"));
        cancelled.cancel(Cancellation.revocation(new Reason("Thu hồi")), Given.POLICY, assigner(IN_TIME));
        Task missed = task("y", new Deadline.ByReference("22498/UBND-THĐT"));
        missed.resolveReference(
                Given.DUE, DueDateReason.reference("22498/UBND-THĐT", "Hạn chót"), Given.POLICY, assigner(IN_TIME));
        missed.sendDueReminders(Given.POLICY, assigner(Given.MISSED_FROM));
        store(
                cancelled,
                missed,
                task("z", new Deadline.ByReference("22499/UBND-THĐT")),
                task("n", new Deadline.NoDeadline()));

        DocumentReference document =
                DocumentReference.of(Given.ASSIGNER, "22498/ubnd-thđt").orElseThrow();
        DocumentReference ofOthers =
                DocumentReference.of("H57", "22498/UBND-THĐT").orElseThrow();

        assertThat(paged(after -> tasks().findIdsByReference(document, after, 2)))
                .containsExactly(id("r0"), id("r1"), id("r2"));
        assertThat(paged(after -> tasks().findIdsByReference(ofOthers, after, 2)))
                .isEmpty();
    }

    @Test
    void tasksAnAgencyLeadsOrWouldLeadAgainAreFoundPageByPage() {
        String agency = directive + "-lead";
        Deadline monthly = new Deadline.Recurring(Given.DUE, Period.ofMonths(1), null);
        Deadline once = new Deadline.Recurring(Given.DUE, Period.ofMonths(1), Given.DUE.plusDays(1));
        store(
                Given.assigned(Given.assignment(directive, "1", agency), monthly),
                Given.assigned(Given.assignment(directive, "2", agency)),
                completed("3", agency, monthly),
                completed("4", agency, once),
                completed("5", agency, new Deadline.NoDeadline()),
                completed("6", agency, monthly),
                Given.assigned(Given.assignment(directive, "7", agency + "x"), monthly));

        assertThat(tasks().findOpenByLead(LedTasks.of(agency), null, 10))
                .containsExactly(TaskId.of(directive, "1", agency), TaskId.of(directive, "2", agency));
        assertThat(tasks().findOpenByLead(LedTasks.of(agency), TaskId.of(directive, "1", agency), 10))
                .containsExactly(TaskId.of(directive, "2", agency));
        assertThat(tasks().findOpenByLead(LedTasks.of(agency), null, 1)).hasSize(1);
        assertThat(tasks().findFinishedAwaitingNextOccurrence(LedTasks.of(agency), null, 10))
                .containsExactly(TaskId.of(directive, "3", agency), TaskId.of(directive, "6", agency));
        assertThat(tasks().findFinishedAwaitingNextOccurrence(
                                LedTasks.of(agency), TaskId.of(directive, "3", agency), 10))
                .containsExactly(TaskId.of(directive, "6", agency));
    }

    @Test
    void openTasksThatAnAgencyHasAHandInAreFound() {
        String agency = directive + "-closed";
        var asked = new Coordinator(agency, "Sở", "Góp ý", null);
        var other = new Coordinator(agency + "x", "Sở", "Góp ý", null);
        Task done = Given.assigned(Given.assignment(directive, "3", Given.LEAD, List.of(asked)));
        done.contribute(1, new Contribution("Xong", true), Given.context(agency, OfficialRole.OFFICER, Given.IN_TIME));
        store(
                Given.assigned(Given.assignment(directive, "1", agency)),
                Given.assigned(Given.assignment(directive, "2", Given.LEAD, List.of(other, asked))),
                done,
                completed("4", agency, new Deadline.NoDeadline()),
                Given.assigned(Given.assignment(directive, "5", Given.LEAD, List.of(other))));

        TaskId led = TaskId.of(directive, "1", agency);
        TaskId coordinated = TaskId.of(directive, "2", Given.LEAD);
        assertThat(tasks().findIdsWithWorkOf(Set.of(agency), null, 10)).containsExactly(led, coordinated);
        assertThat(tasks().findIdsWithWorkOf(Set.of(agency), led, 10)).containsExactly(coordinated);
        assertThat(tasks().findIdsWithWorkOf(Set.of(agency), null, 1)).containsExactly(led);
        assertThat(listed(TaskFilter.all().directive(directive).workOf(Set.of(agency))))
                .containsExactly(led, coordinated);
        assertThat(listed(TaskFilter.all().directive(directive).workOf(Set.of())))
                .isEmpty();
    }

    private List<TaskId> listed(TaskFilter.Builder filter) {
        return tasks().list(ListedTasks.first(filter.build(), 100)).stream()
                .map(it -> it.task().id())
                .toList();
    }

    @Test
    void tasksOfAnAgencyAreFoundByDirectiveAndField() {
        String agency = directive + "-lead";
        store(
                Given.assigned(Given.assignment(directive, "1", agency)),
                Given.assigned(Given.assignment(directive, "2", agency)),
                Given.assigned(Given.assignment(directive + "x", "1", agency)));

        assertThat(tasks().findOpenByLead(new LedTasks(agency, directive, null, null), null, 10))
                .containsExactly(TaskId.of(directive, "1", agency), TaskId.of(directive, "2", agency));
        assertThat(tasks().findOpenByLead(new LedTasks(agency, null, "Công thương", null), null, 10))
                .hasSize(3);
        assertThat(tasks().findOpenByLead(new LedTasks(agency, directive, "Y tế", null), null, 10))
                .isEmpty();
    }

    @Test
    void tasksOfAnAgencyAreFoundByWhoAssignedThem() {
        Deadline monthly = new Deadline.Recurring(Given.DUE, Period.ofMonths(1), null);
        String open = directive + "-open";
        String again = directive + "-again";
        store(Given.assigned(Given.assignment(directive, "1", open)), completed("3", again, monthly));

        assertThat(findOpenByLead(open, Set.of(Given.ASSIGNER, "H57"))).hasSize(1);
        assertThat(findOpenByLead(open, Set.of("H57"))).isEmpty();
        assertThat(tasks().findFinishedAwaitingNextOccurrence(
                                LedTasks.of(again).assignedBy(Set.of(Given.ASSIGNER)), null, 10))
                .hasSize(1);
    }

    private List<TaskId> findOpenByLead(String lead, Set<String> assigners) {
        return tasks().findOpenByLead(LedTasks.of(lead).assignedBy(assigners), null, 10);
    }

    private Task completed(String item, String agency, Deadline deadline) {
        var leads = Given.context(agency, OfficialRole.OFFICER, IN_TIME);
        Task task = Given.assigned(Given.assignment(directive, item, agency), deadline);
        task.acknowledge(Given.POLICY, leads);
        task.update(Given.progress(90), leads);
        task.reportResult(Given.result(), Given.POLICY, leads);
        task.confirm(assigner(IN_TIME));
        return task;
    }
}
