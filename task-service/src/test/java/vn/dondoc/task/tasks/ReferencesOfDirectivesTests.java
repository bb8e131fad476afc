package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.directives.DirectiveTaskService;
import vn.dondoc.task.references.ReferenceDate;
import vn.dondoc.task.references.ReferenceDateService;

/** Dates that the directives themselves set, and what they refer to. */
class ReferencesOfDirectivesTests {
    private static final String LETTER = "22498/UBND-THĐT";
    private static final LocalDate OTHER_DAY = Given.DUE.plusDays(10);

    private final InMemoryTasks tasks = new InMemoryTasks();
    private final ReferenceDateService service =
            new ReferenceDateService(new InMemoryReferenceDates(), tasks, new TaskBatch(tasks, Given.policies()));
    private final DirectiveTaskService directiveTasks = Given.directiveTasks(tasks, service);

    private TaskId assign(String lead) {
        Task task = Given.assigned(Given.assignment("d1", "1", lead), new Deadline.ByReference(LETTER));
        tasks.addAll(List.of(task), assigner(IN_TIME));
        return task.id();
    }

    private void say(LocalDate dueOn) {
        say(dueOn, assigner(IN_TIME));
    }

    private void say(LocalDate dueOn, CommandContext context) {
        service.record(LETTER, dueOn, "Đã có văn bản", context);
    }

    private TaskDeadline schedule(TaskId id) {
        return tasks.find(id).orElseThrow().task().state().deadline();
    }

    @Test
    void tasksAssignedLaterGetADirectivesDateWithTheirEventsInOrder() {
        say(Given.DUE);

        directiveTasks.assignEach(directive("31/CĐ-UBND", DeadlineRule.asSetBy(LETTER)), assigner(IN_TIME));

        assertThat(tasks.events())
                .extracting(event -> (Object) event.getClass())
                .containsExactly(TaskEvent.Assigned.class, TaskEvent.DueDateChanged.class);
        assertThat(schedule(TaskId.of("d2", "1", "H56.02")).dueOn()).isEqualTo(Given.DUE);
    }

    @Test
    void waitingTasksGetTheDateOnceTheDirectiveOfThatNumberIsIssued() {
        TaskId waits = assign("H56.02");
        CommandContext issued = assigner(IN_TIME);
        DirectiveFacts letter =
                directive(LETTER, DeadlineRule.on(Given.DUE), DeadlineRule.none(), DeadlineRule.on(Given.DUE));

        directiveTasks.assignEach(letter, issued);
        directiveTasks.assignEach(letter, issued);

        assertThat(schedule(waits).dueOn()).isEqualTo(Given.DUE);
        assertThat(schedule(waits).history().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reason())
                        .isEqualTo(DueDateReason.reference(LETTER, letter.issuedOn(), null)));
        assertThat(service.get(LETTER, issued.actor()).given()).hasSize(1);
    }

    @Test
    void aDirectivesDateDoesNotReplaceAnOfficials() {
        TaskId waits = assign("H56.02");
        say(OTHER_DAY);

        directiveTasks.assignEach(directive(LETTER, DeadlineRule.on(Given.DUE)), assigner(IN_TIME));

        assertThat(schedule(waits).dueOn()).isEqualTo(OTHER_DAY);
    }

    @Test
    void aReferenceDateFollowsAnAmendmentOfTheDirectiveThatSetIt() {
        TaskId waits = assign("H56.02");
        DirectiveFacts letter = directive(LETTER, DeadlineRule.on(Given.DUE));
        CommandContext issued = assigner(IN_TIME);
        directiveTasks.assignEach(letter, issued);

        directiveTasks.add(List.of(), directive(LETTER, DeadlineRule.on(OTHER_DAY)), assigner(IN_TIME.plusSeconds(1)));
        directiveTasks.assignEach(letter, issued);

        assertThat(schedule(waits).dueOn()).isEqualTo(OTHER_DAY);
        assertThat(schedule(waits).history().originalDate()).isEqualTo(Given.DUE);
        assertThat(service.get(LETTER, issued.actor()).given())
                .extracting(ReferenceDate.Entry::dueOn)
                .containsExactly(Given.DUE, OTHER_DAY);
    }

    @Test
    void anOfficialsDateDoesNotFollowAnAmendment() {
        TaskId waits = assign("H56.02");
        directiveTasks.assignEach(directive(LETTER, DeadlineRule.on(Given.DUE)), assigner(IN_TIME));
        say(OTHER_DAY);

        directiveTasks.add(List.of(), directive(LETTER, DeadlineRule.on(Given.DUE.plusDays(1))), assigner(IN_TIME));

        assertThat(schedule(waits).dueOn()).isEqualTo(OTHER_DAY);
    }

    @Test
    void aDirectiveWhoseItemsDifferSetsNoDate() {
        assertThat(dateOf(DeadlineRule.on(Given.DUE), DeadlineRule.on(OTHER_DAY)))
                .isEmpty();
        assertThat(dateOf(DeadlineRule.on(Given.DUE), DeadlineRule.afterWorkingDays(5, CountedFrom.ISSUE)))
                .isEmpty();
        assertThat(dateOf(DeadlineRule.none())).isEmpty();
        assertThat(dateOf(DeadlineRule.on(Given.DUE), DeadlineRule.none())).contains(Given.DUE);
    }

    private Optional<LocalDate> dateOf(DeadlineRule... rules) {
        return ReferenceDateService.dateSetBy(directive(LETTER, rules));
    }

    @Test
    void aDirectiveSetsNoDateForItsNumberOfALaterYear() {
        say(Given.DUE);
        CommandContext nextYear = assigner(IN_TIME.plus(Duration.ofDays(365)));

        directiveTasks.assignEach(directive("31/CĐ-UBND", DeadlineRule.asSetBy(LETTER)), nextYear);
        assertThat(schedule(TaskId.of("d2", "1", "H56.02")).dueOn()).isNull();

        say(LocalDate.of(2027, 3, 1), nextYear);

        assertThat(schedule(TaskId.of("d2", "1", "H56.02")).dueOn()).isEqualTo("2027-03-01");
    }

    private DirectiveFacts directive(String number, DeadlineRule... rules) {
        List<DirectiveItem> items = IntStream.range(0, rules.length)
                .mapToObj(i -> new DirectiveItem(
                        Integer.toString(i + 1),
                        "Kiểm tra",
                        null,
                        List.of(),
                        Urgency.NORMAL,
                        List.of(),
                        List.of("H56.02"),
                        List.of(),
                        rules[i],
                        null))
                .toList();
        return new DirectiveFacts(
                "d2",
                number,
                "Công văn",
                "Sắp xếp",
                "H56",
                null,
                LocalDate.of(2026, 1, 5),
                Urgency.NORMAL,
                List.of(),
                List.of(),
                items);
    }
}
