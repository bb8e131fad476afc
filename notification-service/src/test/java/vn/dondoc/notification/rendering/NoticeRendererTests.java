package vn.dondoc.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.TaskEvents.assigned;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.helpedBy;
import static vn.dondoc.notification.TaskEvents.missed;
import static vn.dondoc.notification.TaskEvents.reminder;
import static vn.dondoc.notification.TaskEvents.returned;
import static vn.dondoc.notification.TaskEvents.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.MailDelivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.platform.messaging.event.EventJson;

class NoticeRendererTests {
    private static final Map<String, String> NAMES = Map.of("H56", "UBND tỉnh", "H56.02", "Sở Nội vụ");

    private final NoticeRenderer renderer = new NoticeRenderer(ShippedData.templates());

    private static Notice noticeOf(List<EventEnvelope<TaskMessage>> events) {
        NoticeDraft draft =
                NoticeDraft.fromEvents(events, ShippedData.routing()).iterator().next();
        return Notice.of(draft, "H56.02.head", TaskEvents.NOW, MailDelivery.skipped("test"));
    }

    @Test
    void assignmentListsItsTasksInTheOrderOfTheDirective() {
        Notice notice = noticeOf(IntStream.of(10, 2, 1)
                .mapToObj(item -> assigned(task(Integer.toString(item), "H56.02", 3)))
                .toList());

        NoticeText text = renderer.renderVietnamese(notice, NAMES);

        assertThat(text.title()).isEqualTo("Nhiệm vụ mới: 3 nhiệm vụ theo văn bản 23001/UBND-THĐT");
        assertThat(text.body())
                .contains("UBND tỉnh giao Sở Nội vụ chủ trì 3 nhiệm vụ")
                .contains("lúc 09:30 22/12/2025")
                .containsSubsequence("Mục 1 ", "Mục 2 ", "Mục 10 ")
                .contains("Thời hạn: 31/12/2025");
    }

    @Test
    void noticeToACoordinatingAgencyDoesNotSayThatItLeads() {
        NoticeDraft toCoordinator =
                NoticeDraft.fromEvents(List.of(assigned(helpedBy("H56.09", "1", "H56.02", 1))), ShippedData.routing())
                        .stream()
                        .filter(draft -> draft.agencyId().equals("H56.09"))
                        .findFirst()
                        .orElseThrow();
        Notice notice = Notice.of(toCoordinator, "H56.09.head", TaskEvents.NOW, MailDelivery.skipped("test"));

        NoticeText text = renderer.renderVietnamese(notice, NAMES);

        assertThat(text.title()).isEqualTo("Nhiệm vụ phối hợp mới: 1 nhiệm vụ theo văn bản 23001/UBND-THĐT");
        assertThat(text.body())
                .contains("UBND tỉnh giao H56.09 phối hợp thực hiện 1 nhiệm vụ")
                .contains("- Mục 1 (Sở Nội vụ): ")
                .doesNotContain("chủ trì 1");
        assertThat(renderer.renderEnglish(notice, NAMES).body()).contains("asks H56.09 to coordinate on 1 task(s)");
    }

    @Test
    void textOfATaskIsNotReadAsATemplate() {
        Notice notice = noticeOf(List.of(assigned(task("1", "H56.02", 1))));

        assertThat(renderer.renderVietnamese(notice, NAMES).body()).contains("Rà soát văn bản $1 {số} 1.");
    }

    @Test
    void unknownAgencyIsShownByItsId() {
        Notice notice = noticeOf(List.of(assigned(task("1", "H56.02", 1))));

        assertThat(renderer.renderEnglish(notice, Map.of()).body()).contains("H56 assigns H56.02 as lead 1 task(s)");
    }

    @Test
    void returnedResultShowsTheReason() {
        Notice notice = noticeOf(List.of(returned(task("4", "H56.02", 1), "Thiếu số liệu $2")));

        assertThat(renderer.renderVietnamese(notice, NAMES).title())
                .isEqualTo("Kết quả bị trả lại: mục 4, văn bản 23001/UBND-THĐT");
        assertThat(renderer.renderVietnamese(notice, NAMES).body()).contains("Lý do: Thiếu số liệu $2");
    }

    @Test
    void missedDeadlineIsUrgentInBothLanguages() {
        Notice notice = noticeOf(List.of(missed(task("1", "H56.02", 1))));

        assertThat(renderer.renderVietnamese(notice, NAMES).title()).startsWith("[Khẩn] Quá hạn: 1 nhiệm vụ");
        assertThat(renderer.renderEnglish(notice, NAMES).title()).startsWith("[Urgent] Overdue: 1 task(s)");
    }

    @Test
    void reminderThatGoesOutLateSaysSo() {
        Notice inTime = noticeOf(List.of(
                envelope(2, new TaskMessage.DueToday(task("1", "H56.02", 1), reminder(false), TaskEvents.ASSIGNER))));
        Notice late = noticeOf(List.of(
                envelope(2, new TaskMessage.DueToday(task("1", "H56.02", 1), reminder(true), TaskEvents.ASSIGNER))));

        assertThat(renderer.renderVietnamese(inTime, NAMES).body()).doesNotContain("thông báo muộn");
        assertThat(renderer.renderVietnamese(late, NAMES).body())
                .endsWith("\nLẽ ra phải thông báo lúc 00:00 01/01/2026; nay thông báo muộn.");
        assertThat(renderer.renderEnglish(late, NAMES).body()).endsWith("it is told late.");
    }

    @Test
    void escalationSaysHowLateTheTaskIs() {
        Notice notice = noticeOf(List.of(TaskEvents.escalated(task("1", "H56.02", 1), 2, 3)));

        assertThat(renderer.renderVietnamese(notice, NAMES).title())
                .isEqualTo("[Khẩn] Quá hạn 3 ngày làm việc: 1 nhiệm vụ theo văn bản 23001/UBND-THĐT");
    }

    @Test
    void transferNamesBothAgencies() {
        Notice notice = noticeOf(List.of(envelope(
                2,
                new TaskMessage.Transferred(task("1", "H56.02", 1), "H56.07", "đúng lĩnh vực", TaskEvents.ASSIGNER))));

        assertThat(NoticeRenderer.agencyIdsIn(List.of(notice))).contains("H56.07");
        assertThat(renderer.renderVietnamese(notice, Map.of("H56.02", "Sở Nội vụ", "H56.07", "Sở Y tế"))
                        .body())
                .contains("Sở Nội vụ chủ trì thay Sở Y tế 1 nhiệm vụ")
                .contains("Lý do: đúng lĩnh vực");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACKNOWLEDGEMENT | tính từ ngày tiếp nhận | counted from the acknowledgement",
                "REFERENCE | văn bản được dẫn chiếu đã có thời hạn | the document it refers to has a date now",
                "SUSPENSION | cộng số ngày làm việc thời hạn ngừng tính | the working days that the clock stood are added",
                "CALENDAR | lịch làm việc thay đổi | the working calendar changed",
                "AMENDMENT | văn bản được sửa đổi | the directive was amended",
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
                "REPLACED | văn bản được thay thế bằng 32/CĐ-UBND: Nhầm | the directive was replaced by 32/CĐ-UBND: Nhầm",
                "AMENDED | văn bản được sửa đổi, không còn giao nhiệm vụ này: Nhầm "
                        + "| the directive was amended and does not ask for it any more: Nhầm",
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
                "AMENDED | Bổ sung | văn bản được sửa đổi: Bổ sung | the directive was amended: Bổ sung",
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
    void aCauseWithoutATextIsNamedAtStart() throws IOException {
        String shipped = new ClassPathResource("notification-templates.yml").getContentAsString(StandardCharsets.UTF_8);
        byte[] broken = shipped.replaceFirst(" +revoked: .*\n", "").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ShippedData.bind(
                        new ByteArrayResource(broken), "notification.templates", NoticeTemplates.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("REVOKED");
    }

    @ParameterizedTest
    @MethodSource("eventsOnTheWire")
    void everyEventTypeIsRenderedWithoutLeftOverPlaceholders(EventEnvelope<TaskMessage> event) {
        for (NoticeDraft draft : NoticeDraft.fromEvents(List.of(event), ShippedData.routing())) {
            Notice notice = Notice.of(draft, "official", TaskEvents.NOW, MailDelivery.skipped("test"));

            for (NoticeText text :
                    List.of(renderer.renderVietnamese(notice, NAMES), renderer.renderEnglish(notice, NAMES))) {
                assertThat(text.title() + text.body()).doesNotContain("{", "}", "null");
                assertThat(text.body()).contains("\n- ");
            }
        }
    }

    static Stream<EventEnvelope<TaskMessage>> eventsOnTheWire() {
        return TaskMessages.CATALOG.types().entrySet().stream().map(type -> envelope(2, sample(type)));
    }

    private static TaskMessage sample(Map.Entry<String, Class<? extends TaskMessage>> type) {
        try (var json = new ClassPathResource("samples/" + type.getKey() + ".json").getInputStream()) {
            return EventJson.mapper().readValue(json, type.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void deadlineWithATimeShowsTheTime() {
        Notice timed = noticeOf(
                List.of(envelope(1, sample(Map.entry("vn.dondoc.task.due-today.v1", TaskMessage.DueToday.class)))));

        assertThat(renderer.renderVietnamese(timed, NAMES).body()).contains("đến hạn 17:00 ngày 24/12/2025");
        assertThat(renderer.renderEnglish(timed, NAMES).body()).contains("17:00 on 24/12/2025");
    }

    @Test
    void longListOfTasksIsCut() {
        Notice notice = noticeOf(IntStream.rangeClosed(1, 60)
                .mapToObj(item -> assigned(task(Integer.toString(item), "H56.02", 60)))
                .toList());

        assertThat(renderer.renderVietnamese(notice, NAMES).body())
                .contains("Mục 50 ")
                .doesNotContain("Mục 51 ")
                .contains("… và 10 nhiệm vụ khác.");
    }

    @ParameterizedTest
    @CsvSource({"'{subject}', '{subjekt}', subjekt", "'{reference}', '{item}', item"})
    void misspeltPlaceholderIsNamedAtStart(String good, String bad, String named) throws IOException {
        String shipped = new ClassPathResource("notification-templates.yml").getContentAsString(StandardCharsets.UTF_8);
        byte[] broken = shipped.replace(good, bad).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ShippedData.bind(
                        new ByteArrayResource(broken), "notification.templates", NoticeTemplates.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining(named);
    }

    @Test
    void urgentTaskThatComesLaterMakesTheWholeNoticeUrgent() {
        Notice notice = noticeOf(List.of(
                assigned(task("D1", "1", "H56.02", 2, Urgency.NORMAL)),
                assigned(task("D1", "2", "H56.02", 2, Urgency.FLASH_TIMED))));

        assertThat(renderer.renderVietnamese(notice, NAMES).title()).startsWith("[Khẩn] ");
    }
}
