package vn.dondoc.task.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.amendments.AmendedDirectives;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.TaskEvent;

class CorrectedDirectiveTests {
    private static final CommandContext CONTEXT = Given.assigner(Given.IN_TIME);
    private static final Reason WHY = new Reason("Ghi nhầm");

    private final InMemoryTasks tasks = new InMemoryTasks();
    private final DirectiveTaskService directiveTasks = Given.directiveTasks(tasks);
    private final DirectiveFacts directive = AmendedDirectives.directive(
            "d1",
            AmendedDirectives.item("1", "Rà sóat", DeadlineRule.none(), "H56.02"),
            AmendedDirectives.item("2", "Báo cáo", DeadlineRule.none(), "H56.03"));

    @BeforeEach
    void assign() {
        directiveTasks.assignEach(directive, CONTEXT);
    }

    @Test
    void tasksReadAsTheDirectiveDoes() {
        correct(
                new Correction(CorrectedField.NUMBER, null, directive.number(), "32/CĐ-UBND"),
                new Correction(CorrectedField.ISSUED_ON, null, "2026-01-05", "2026-01-04"),
                new Correction(CorrectedField.SUBJECT, null, directive.subject(), "Bảo đảm hàng hóa"),
                new Correction(CorrectedField.SIGNER, null, null, "Chủ tịch"),
                new Correction(CorrectedField.ITEM_TEXT, "1", "Rà sóat", "Rà soát"));

        assertThat(assignment("1", "H56.02").directive())
                .isEqualTo(assignment("2", "H56.03").directive())
                .isEqualTo(new Assignment.Directive(
                        "d1", "32/CĐ-UBND", "Bảo đảm hàng hóa", LocalDate.parse("2026-01-04"), "H56"));
        assertThat(assignment("1", "H56.02").item().text()).isEqualTo("Rà soát");
        assertThat(assignment("2", "H56.03").item().text()).isEqualTo("Báo cáo");
    }

    @Test
    void aCorrectionThatComesAgainIsToldOnce() {
        var correction = new Correction(CorrectedField.NUMBER, null, directive.number(), "32/CĐ-UBND");
        correct(correction);
        correct(correction);

        assertThat(tasks.events())
                .filteredOn(TaskEvent.Corrected.class::isInstance)
                .hasSize(2);
    }

    @Test
    void whatIsNotOfTheTaskIsNotToldOfIt() {
        correct(new Correction(CorrectedField.ITEM_TEXT, "1", "Rà sóat", "Rà soát"));

        assertThat(tasks.events())
                .filteredOn(TaskEvent.Corrected.class::isInstance)
                .hasSize(1);
    }

    /** Such as by an amendment, confirmed or rejected since. */
    @Test
    void whatReadsOtherwiseByNowStays() {
        correct(
                new Correction(CorrectedField.ITEM_TEXT, "1", "Rà sót", "Rà soát"),
                new Correction(CorrectedField.SUBJECT, null, "Chủ đề khác", "Chủ đề"));

        assertThat(tasks.events()).noneMatch(TaskEvent.Corrected.class::isInstance);
    }

    @Test
    void aFinishedTaskIsCorrectedAndStaysFinished() {
        directiveTasks.cancelOpen("d1", Cancellation.revocation(WHY), CONTEXT);
        correct(new Correction(CorrectedField.NUMBER, null, directive.number(), "32/CĐ-UBND"));

        var task = tasks.find(TaskId.of("d1", "1", "H56.02")).orElseThrow().task();
        assertThat(task.state().status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task.state().assignment().directive().number()).isEqualTo("32/CĐ-UBND");
    }

    private void correct(Correction... corrections) {
        directiveTasks.correct(directive, List.of(corrections), WHY, CONTEXT);
    }

    private Assignment assignment(String item, String lead) {
        return tasks.find(TaskId.of("d1", item, lead))
                .orElseThrow()
                .task()
                .state()
                .assignment();
    }
}
