package vn.dondoc.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.ASSIGNER;
import static vn.dondoc.notification.TaskEvents.DUE;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;

/** A notice does not say one date above and another one in its list. */
class NoticeDateTests extends ShippedTemplates {
    private static final TaskFacts TASK = task("1", "H56.02", 1);

    private String bodyOf(TaskMessage message) {
        return renderer.renderVietnamese(noticeOf(List.of(envelope(2, message))), NAMES)
                .body();
    }

    @Test
    void aGrantedExtensionListsTheTaskWithTheNewDate() {
        var granted = new Extension(
                1,
                ExtensionState.APPROVED,
                DUE,
                "vì",
                "xong",
                "H56.02.head",
                LocalDate.of(2027, 1, 5),
                "đồng ý",
                null,
                null);

        assertThat(bodyOf(new TaskMessage.ExtensionDecided(TASK, granted, ASSIGNER)))
                .contains("thời hạn mới là 05/01/2027")
                .contains("Thời hạn: 05/01/2027.")
                .doesNotContain("31/12/2025");
    }

    @Test
    void aResumedTaskSaysThatItsDateIsThatFromBefore() {
        assertThat(bodyOf(new TaskMessage.Resumed(TASK, 2, ASSIGNER)))
                .contains("Thời hạn: 31/12/2025. Đó là thời hạn trước khi cộng thời gian tạm hoãn");
        assertThat(bodyOf(new TaskMessage.Resumed(TASK, 0, ASSIGNER))).endsWith("Thời hạn: 31/12/2025.");
    }
}
