package vn.dondoc.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.ASSIGNER;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.helpedBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;

/** A corrected directive is told to everybody whose tasks it concerns, once, and the notice says what reads otherwise. */
class CorrectionNoticeTests extends ShippedTemplates {
    private static final Trace CORRECTION = Trace.of("one-request").causedBy("D1:4");
    private static final Correction NUMBER = new Correction(CorrectedField.NUMBER, null, "22000/UBND", "23001/UBND");
    private static final Correction DATE = new Correction(CorrectedField.ISSUED_ON, null, "2025-12-22", "2025-12-21");
    private static final Correction SIGNER = new Correction(CorrectedField.SIGNER, null, null, "Chủ tịch");
    private static final Correction TEXT = new Correction(CorrectedField.ITEM_TEXT, "2", "Rà sóat", "Rà soát");
    private static final Correction PRODUCT = new Correction(CorrectedField.ITEM_PRODUCT, "2", "Báo cáo", null);

    private final List<EventEnvelope<TaskMessage>> events = new ArrayList<>();

    private void corrected(String item, Correction... corrections) {
        var corrected = new TaskMessage.Corrected(
                helpedBy("H56.09", item, "H56.02", 2), List.of(corrections), "Ghi nhầm", ASSIGNER);
        events.add(envelope(events.size() + 2, corrected, CORRECTION));
    }

    private List<NoticeDraft> drafts() {
        return List.copyOf(NoticeDraft.fromEvents(events, ShippedData.routing()));
    }

    private Notice notice() {
        return Notice.of(
                drafts().getFirst(),
                "who",
                TaskEvents.NOW,
                Deliveries.of(Delivery.pending(null), Delivery.pending(null)));
    }

    @Test
    void leadCoordinatorsAndAssignerGetOneNoticeOfACorrection() {
        corrected("1", NUMBER);
        corrected("2", NUMBER, TEXT);

        assertThat(drafts()).extracting(NoticeDraft::agencyId).containsExactlyInAnyOrder("H56.02", "H56.09", "H56");
        assertThat(drafts()).allSatisfy(draft -> assertThat(draft.items()).hasSize(2));
    }

    @Test
    void aNoticeOfCorrectionSaysEachSlipOnceAndThatOfAnItemAtTheItem() {
        corrected("1", NUMBER, DATE, SIGNER);
        corrected("2", NUMBER, DATE, SIGNER, TEXT, PRODUCT);

        String body = renderer.renderVietnamese(notice(), NAMES).body();
        assertThat(body)
                .containsOnlyOnce("Nội dung đính chính: số, ký hiệu 22000/UBND → 23001/UBND; ngày ban hành 22/12/2025 →"
                        + " 21/12/2025; người ký không có → Chủ tịch. Lý do: Ghi nhầm\n");
        assertThat(body.lines().filter(line -> line.contains("Mục 1 ")))
                .singleElement()
                .satisfies(line -> assertThat(line).doesNotContain("Đính chính"));
        assertThat(body.lines().filter(line -> line.contains("Mục 2 ")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .endsWith("Đính chính: nội dung “Rà sóat” → “Rà soát”; sản phẩm Báo cáo → không có."));
    }

    @Test
    void aNoticeOfASlipInOneItemLinksToThatItem() {
        corrected("2", TEXT);

        assertThat(renderer.renderVietnamese(notice(), NAMES).body()).contains("Nội dung đính chính: ghi ở từng mục.");
        assertThat(renderer.renderEnglish(notice(), NAMES).body())
                .contains("Corrected: see each item.", "Corrected: text “Rà sóat” → “Rà soát”.");
    }
}
