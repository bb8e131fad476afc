package vn.dondoc.task.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.task.amendments.AmendedDirectives;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.rendering.FindingMessages;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Assignment.ItemTexts;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;
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
        assertThat(assignment("1", "H56.02").item().wording()).isEqualTo(new ItemTexts("Rà soát", "Báo cáo"));
        assertThat(assignment("2", "H56.03").item().wording()).isEqualTo(new ItemTexts("Báo cáo", "Báo cáo"));
    }

    @Test
    void theProductOfAnItemIsCorrected() {
        correct(new Correction(CorrectedField.ITEM_PRODUCT, "1", "Báo cáo", null));

        assertThat(assignment("1", "H56.02").item().wording()).isEqualTo(new ItemTexts("Rà sóat", null));
        assertThat(assignment("2", "H56.03").item().wording()).isEqualTo(new ItemTexts("Báo cáo", "Báo cáo"));
    }

    @Test
    void theHistoryTellsWhatReadHowAndWhy() {
        correct(
                new Correction(CorrectedField.NUMBER, null, directive.number(), "32/CĐ-UBND"),
                new Correction(CorrectedField.ISSUED_ON, null, "2026-01-05", "2026-01-04"),
                new Correction(CorrectedField.SIGNER, null, null, "Chủ tịch"),
                new Correction(CorrectedField.ITEM_TEXT, "1", "Rà sóat", "Rà soát"),
                new Correction(CorrectedField.ITEM_PRODUCT, "2", "Báo cáo", "Tờ trình"));

        HistoryEntry.Content told = lastLine("1", "H56.02");
        assertThat(told.text()).isEqualTo("Ghi nhầm");
        assertThat(read(told))
                .isEqualTo("Đính chính văn bản. Số, ký hiệu: 31/CĐ-UBND → 32/CĐ-UBND, Ngày ban hành: 05/01/2026 →"
                        + " 04/01/2026, Người ký: không có → Chủ tịch, Nội dung mục: “Rà sóat” → “Rà soát”");
        assertThat(read(lastLine("2", "H56.03"))).endsWith("Sản phẩm: “Báo cáo” → “Tờ trình”");
    }

    @Test
    void aLongTextIsToldFromShortlyBeforeItsSlip() {
        String start = "Rà soát. ".repeat(200);
        var long1 = AmendedDirectives.item("1", start + "sóat" + start, DeadlineRule.none(), "H56.04");
        directiveTasks.assignEach(AmendedDirectives.directive("d1", long1), CONTEXT);
        correct(new Correction(CorrectedField.ITEM_TEXT, "1", long1.text(), start + "soát" + start));

        assertThat(assignment("1", "H56.04").item().text()).isEqualTo(start + "soát" + start);
        assertThat(read(lastLine("1", "H56.04")))
                .contains("Rà soát. sóatRà soát.", "Rà soát. soátRà soát.")
                .hasSizeLessThan(1_100);
    }

    /** A task has neither, so nothing of it tells that it took the correction over. */
    @Test
    void aCorrectedKindOrSignerThatComesAgainIsToldOnce() {
        var signer = new Correction(CorrectedField.SIGNER, null, "Phó Chủ tịch", "Chủ tịch");
        var subject = new Correction(CorrectedField.SUBJECT, null, directive.subject(), "Bảo đảm hàng hóa");
        correct(subject, signer);
        correct(subject, signer);
        correct(new Correction(CorrectedField.SIGNER, null, "Chủ tịch", "Quyền Chủ tịch"));

        assertThat(tasks.events())
                .filteredOn(TaskEvent.Corrected.class::isInstance)
                .hasSize(4);
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
    void aCorrectionThatDoesNotConcernATaskIsNotToldOfIt() {
        correct(new Correction(CorrectedField.ITEM_TEXT, "1", "Rà sóat", "Rà soát"));

        assertThat(tasks.events())
                .filteredOn(TaskEvent.Corrected.class::isInstance)
                .hasSize(1);
    }

    /** Such as by an amendment, confirmed or rejected since. */
    @Test
    void aTextThatReadsOtherwiseByNowIsNotCorrected() {
        correct(
                new Correction(CorrectedField.ITEM_TEXT, "1", "Rà sót", "Rà soát"),
                new Correction(CorrectedField.SUBJECT, null, "Chủ đề khác", "Chủ đề"));

        assertThat(tasks.events()).noneMatch(TaskEvent.Corrected.class::isInstance);
    }

    @Test
    void aFinishedTaskIsCorrectedAndStaysFinished() {
        directiveTasks.cancelOpen("d1", Cancellation.revocation(WHY), CONTEXT);
        correct(new Correction(CorrectedField.NUMBER, null, directive.number(), "32/CĐ-UBND"));

        assertThat(task("1", "H56.02").state().status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(assignment("1", "H56.02").directive().number()).isEqualTo("32/CĐ-UBND");
    }

    private void correct(Correction... corrections) {
        directiveTasks.correct(directive, List.of(corrections), WHY, CONTEXT);
    }

    private HistoryEntry.Content lastLine(String item, String lead) {
        return Objects.requireNonNull(task(item, lead).latestHistory().getLast().content());
    }

    private static String read(HistoryEntry.Content told) {
        return MessageRenderer.of("vn.dondoc.task.messages")
                .render(FindingMessages.of(Objects.requireNonNull(told.fact())), MessageRenderer.VIETNAMESE);
    }

    private Task task(String item, String lead) {
        return tasks.find(TaskId.of("d1", item, lead)).orElseThrow().task();
    }

    private Assignment assignment(String item, String lead) {
        return task(item, lead).state().assignment();
    }
}
