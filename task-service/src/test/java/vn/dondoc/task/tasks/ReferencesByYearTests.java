package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.directives.DirectiveTaskService;
import vn.dondoc.task.references.ReferenceDateService;

/** Numbers begin anew on 1 January: 15/UBND-KT of 3 November 2025 and that of 10 February 2026 are two documents. */
class ReferencesByYearTests {
    private static final String NUMBER = "15/UBND-KT";
    private static final String OF_2025 = "15/UBND-KT ngày 3/11/2025";
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 11, 3);
    private static final LocalDate THIS_YEAR = LocalDate.of(2026, 2, 10);
    private static final Instant NOW = Instant.parse("2026-02-10T02:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 29);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private final InMemoryTasks tasks = new InMemoryTasks();
    private final ReferenceDateService service =
            new ReferenceDateService(new InMemoryReferenceDates(), tasks, new TaskBatch(tasks, Given.policies()));
    private final DirectiveTaskService directiveTasks = Given.directiveTasks(tasks, service);

    /** A task that refers to the document so, of a directive issued on that day. */
    private TaskId referring(String reference, @Nullable LocalDate issuedOn) {
        String directive = "d" + reference.length() + issuedOn;
        Assignment assignment = Given.assignment(directive, "1", Given.LEAD).withDirectiveIssuedOn(issuedOn);
        Task task =
                Task.assign(assignment, Given.terms(new Deadline.ByReference(reference)), Given.POLICY, assigner(NOW));
        tasks.addAll(List.of(task), assigner(NOW));
        return task.id();
    }

    private void issue(LocalDate day, LocalDate dueOn) {
        var item = new DirectiveItem(
                "1",
                "Kiểm tra",
                null,
                List.of(),
                Urgency.NORMAL,
                List.of(),
                List.of("H56.02"),
                List.of(),
                DeadlineRule.on(dueOn),
                null);
        directiveTasks.assignEach(
                new DirectiveFacts(
                        "letter" + day,
                        NUMBER,
                        "Công văn",
                        "Sắp xếp",
                        "H56",
                        null,
                        day,
                        Urgency.NORMAL,
                        List.of(),
                        List.of(),
                        List.of(item)),
                assigner(NOW));
    }

    private int say(String number, LocalDate dueOn) {
        return service.record(number, dueOn, "Đã có văn bản", assigner(NOW)).moved();
    }

    private @Nullable LocalDate dueOn(TaskId id) {
        return tasks.find(id).orElseThrow().task().state().deadline().dueOn();
    }

    @Test
    void aNewDocumentOfANumberDoesNotReachTasksThatReferToLastYears() {
        TaskId named = referring(OF_2025, LAST_YEAR);
        TaskId unnamed = referring(NUMBER, LAST_YEAR);
        TaskId unknown = referring(NUMBER, null);
        TaskId meant = referring(NUMBER, THIS_YEAR);

        issue(THIS_YEAR, JUNE);

        assertThat(dueOn(named)).isNull();
        assertThat(dueOn(unnamed)).isNull();
        assertThat(dueOn(unknown)).isNull();
        assertThat(dueOn(meant)).isEqualTo(JUNE);
    }

    @Test
    void aDateOfLastYearsDocumentDoesNotReachTasksThatReferToThisYears() {
        issue(LAST_YEAR, JUNE);
        TaskId meant = referring(NUMBER, THIS_YEAR);
        TaskId named = referring(OF_2025, THIS_YEAR);

        directiveTasks.add(List.of(), referring("d9", THIS_YEAR, NUMBER), assigner(NOW));

        assertThat(dueOn(meant)).isNull();
        assertThat(dueOn(named)).isEqualTo(JUNE);

        issue(THIS_YEAR, MAY);

        assertThat(dueOn(meant)).isEqualTo(MAY);
        assertThat(dueOn(named)).isEqualTo(JUNE);
        assertThat(service.get(OF_2025, assigner(NOW).actor()).dueOn()).isEqualTo(JUNE);
        assertThat(service.get(NUMBER, assigner(NOW).actor()).given()).hasSize(2);
    }

    private static DirectiveFacts referring(String id, LocalDate issuedOn, String reference) {
        var item = new DirectiveItem(
                "1",
                "Kiểm tra",
                null,
                List.of(),
                Urgency.NORMAL,
                List.of(),
                List.of(),
                List.of(),
                DeadlineRule.asSetBy(reference),
                null);
        return new DirectiveFacts(
                id,
                "16/UBND-KT",
                "Công văn",
                "Sắp xếp",
                "H56",
                null,
                issuedOn,
                Urgency.NORMAL,
                List.of(),
                List.of(),
                List.of(item));
    }

    @Test
    void anOfficialsDateReachesWaitingTasksThatNameNoYear() {
        TaskId named = referring(OF_2025, LAST_YEAR);
        TaskId unnamed = referring(NUMBER, LAST_YEAR);
        TaskId unknown = referring(NUMBER, null);

        assertThat(say(NUMBER, JUNE)).isEqualTo(2);
        assertThat(say(NUMBER, MAY)).isEqualTo(2);

        assertThat(dueOn(named)).isNull();
        assertThat(dueOn(unnamed)).isEqualTo(MAY);
        assertThat(dueOn(unknown)).isEqualTo(MAY);
    }

    @Test
    void anOfficialsDateWithAYearReachesTheTasksOfThatYear() {
        TaskId named = referring(OF_2025, THIS_YEAR);
        TaskId unnamed = referring(NUMBER, LAST_YEAR);
        TaskId meant = referring(NUMBER, THIS_YEAR);

        assertThat(say("Công văn số 15/UBND-KT ngày 3 tháng 11 năm 2025", JUNE)).isEqualTo(2);

        assertThat(dueOn(named)).isEqualTo(JUNE);
        assertThat(dueOn(unnamed)).isEqualTo(JUNE);
        assertThat(dueOn(meant)).isNull();
    }

    @Test
    void anOfficialsDateMovesNoTaskDatedByTheOtherDocument() {
        issue(LAST_YEAR, JUNE);
        issue(THIS_YEAR, JUNE.plusDays(1));
        TaskId unnamed = referring(NUMBER, LAST_YEAR);
        directiveTasks.add(List.of(), referring("d9", THIS_YEAR, NUMBER), assigner(NOW));
        assertThat(dueOn(unnamed)).isEqualTo(JUNE);

        assertThat(say(NUMBER, MAY)).isZero();

        assertThat(dueOn(unnamed)).isEqualTo(JUNE);
    }

    @Test
    void anOfficialIsAskedForTheYearWhileLastYearsDateIsInForce() {
        say(OF_2025, JUNE);

        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> say(NUMBER, MAY))
                .satisfies(broken -> {
                    assertThat(broken.field()).isEqualTo("number");
                    assertThat(broken.reason()).isEqualTo(Finding.of("reference.other-year", 2025, JUNE));
                });
        say("15/UBND-KT ngày 10/2/2026", MAY);

        assertThat(say(NUMBER, MAY.plusDays(1))).isZero();
    }
}
