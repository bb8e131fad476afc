package vn.dondoc.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.ClockStop;
import vn.dondoc.contracts.task.ClockStopCause;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.settings.SettingRejected;

/** Why something happened, in the words of the cause and in what somebody wrote. */
class NoticeCauseTests extends ShippedTemplates {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACKNOWLEDGEMENT | tính từ ngày tiếp nhận | counted from the acknowledgement",
                "REFERENCE | văn bản được dẫn chiếu đã có thời hạn | the document it refers to has a date now",
                "SUSPENSION | cộng số ngày làm việc thời hạn ngừng tính | the working days that the clock stood are"
                        + " added",
                "CALENDAR | lịch làm việc thay đổi | the working calendar changed",
                "TRANSFER | tính lại theo ngày nghỉ của Sở Nội vụ | counted with the days off of Sở Nội vụ"
            })
    void changedDueDateSaysTheCauseAndWhatSomebodyWrote(DueDateCause cause, String vietnamese, String english) {
        Notice silent = noticeOf(List.of(moved(cause, null)));
        Notice stated = noticeOf(List.of(moved(cause, "Bão {lead} $1")));

        assertThat(renderer.renderVietnamese(silent, NAMES).body()).contains("Lý do: " + vietnamese + "\n");
        assertThat(renderer.renderVietnamese(stated, NAMES).body())
                .contains("Lý do: " + vietnamese + ": Bão {lead} $1\n");
        assertThat(renderer.renderEnglish(silent, NAMES).body()).contains("Reason: " + english + "\n");
        assertThat(renderer.renderEnglish(stated, NAMES).body()).contains("Reason: " + english + ": Bão {lead} $1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUSPENSION | tạm hoãn, cộng 3 ngày làm việc | suspended, 3 working day(s) are added",
                "DECLINATION | chờ trả lời việc từ chối, cộng 3 ngày làm việc | waited for an answer after it was"
                        + " declined, 3 working day(s) are added",
                "CONFIRMATION | kết quả chờ xác nhận rồi bị trả lại, cộng 3 ngày làm việc | the result waited for"
                        + " confirmation and was sent back, 3 working day(s) are added"
            })
    void aDueDateMovedForAClockThatStoodSaysWhyItStoodAndForHowLong(
            ClockStopCause why, String vietnamese, String english) {
        var stop = new ClockStop(why, TaskEvents.DUE.minusDays(7), 3);
        TaskMessage moved = TaskMessage.DueDateChanged.of(
                        task("1", "H56.02", 1),
                        TaskEvents.DUE.minusDays(1),
                        DueDateCause.SUSPENSION,
                        null,
                        TaskEvents.ASSIGNER)
                .after(stop);
        Notice notice = noticeOf(List.of(envelope(2, moved)));

        assertThat(renderer.renderVietnamese(notice, NAMES).body())
                .contains("(thời hạn trước: 30/12/2025). Lý do: " + vietnamese + "\n");
        assertThat(renderer.renderEnglish(notice, NAMES).body()).contains("Reason: " + english + "\n");
    }

    private static EventEnvelope<TaskMessage> moved(DueDateCause cause, @Nullable String stated) {
        TaskMessage moved = TaskMessage.DueDateChanged.of(
                task("1", "H56.02", 1), TaskEvents.DUE.minusDays(1), cause, stated, TaskEvents.ASSIGNER);
        return envelope(2, moved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WITHDRAWN | UBND tỉnh rút lại nhiệm vụ: Nhầm | UBND tỉnh took it back: Nhầm",
                "REVOKED | văn bản bị thu hồi: Nhầm | the directive was revoked: Nhầm",
                "REPLACED | văn bản được thay thế bằng 32/CĐ-UBND: Nhầm | the directive was replaced by 32/CĐ-UBND:"
                        + " Nhầm",
                "UNKNOWN | Nhầm | Nhầm",
                " | Nhầm | Nhầm"
            })
    void cancellationSaysTheCauseAndWhatSomebodyWrote(
            @Nullable CancellationCause cause, String vietnamese, String english) {
        String successor = cause == CancellationCause.REPLACED ? "32/CĐ-UBND" : null;
        Notice notice = noticeOf(List.of(envelope(
                2, new TaskMessage.Cancelled(task("1", "H56.02", 1), "Nhầm", TaskEvents.ASSIGNER, cause, successor))));

        assertThat(renderer.renderVietnamese(notice, NAMES).body()).contains("Lý do: " + vietnamese + "\n");
        assertThat(renderer.renderEnglish(notice, NAMES).body()).contains("Reason: " + english + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPLETED | | nhiệm vụ đã hoàn thành | the task is completed",
                "CANCELLED | Nhầm | nhiệm vụ đã hủy: Nhầm | the task is cancelled: Nhầm",
                "TRANSFERRED | Sáp nhập | đã chuyển cơ quan chủ trì: Sáp nhập | another agency leads: Sáp nhập",
                " | | không nêu | none given"
            })
    void lapsedRequestForMoreTimeSaysWhatMadeItPointless(
            @Nullable LapseCause cause, @Nullable String stated, String vietnamese, String english) {
        var lapsed = new Extension(
                1, ExtensionState.LAPSED, TaskEvents.DUE, "r", "f", "H56.02.head", null, stated, null, cause);
        Notice notice = noticeOf(List.of(
                envelope(2, new TaskMessage.ExtensionDecided(task("1", "H56.02", 1), lapsed, TaskEvents.ASSIGNER))));

        assertThat(renderer.renderVietnamese(notice, NAMES).body()).contains("Lý do: " + vietnamese + "\n");
        assertThat(renderer.renderEnglish(notice, NAMES).body()).contains("Reason: " + english + "\n");
    }

    @Test
    void aCauseWithoutATextIsNamed() {
        String broken = ShippedData.templatesText().replaceFirst(" +revoked: .*\n", "");

        assertThatThrownBy(() -> ShippedData.templates(broken))
                .isInstanceOf(SettingRejected.class)
                .hasMessageContaining("settings.no-text")
                .hasMessageContaining("REVOKED");
    }
}
