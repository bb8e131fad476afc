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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.settings.SettingRejected;
import vn.dondoc.platform.messaging.event.EventJson;

class NoticeRendererTests extends ShippedTemplates {
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
        Notice notice = Notice.of(
                toCoordinator,
                "H56.09.head",
                TaskEvents.NOW,
                Deliveries.of(Delivery.skipped("test"), Delivery.skipped("test")));

        NoticeText text = renderer.renderVietnamese(notice, NAMES);

        assertThat(text.title()).isEqualTo("Nhiệm vụ phối hợp mới: 1 nhiệm vụ theo văn bản 23001/UBND-THĐT");
        assertThat(text.body())
                .contains("UBND tỉnh giao H56.09 phối hợp thực hiện 1 nhiệm vụ")
                .contains("- Mục 1 (Sở Nội vụ): ")
                .doesNotContain("chủ trì 1");
        assertThat(renderer.renderEnglish(notice, NAMES).body()).contains("asks H56.09 to coordinate on 1 task(s)");
    }

    @Test
    void noticeToACoordinatingAgencyNamesItsOwnPartAndDate() {
        var coordinators = List.of(
                new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", LocalDate.of(2025, 12, 26)),
                new Coordinator("H56.10", "Sở Tài chính", "Rà soát kinh phí", null));
        var bodies =
                NoticeDraft.fromEvents(List.of(assigned(helpedBy(coordinators, "1", "H56.02"))), ShippedData.routing())
                        .stream()
                        .collect(Collectors.toMap(
                                NoticeDraft::agencyId,
                                draft -> renderer.renderVietnamese(
                                                Notice.of(
                                                        draft,
                                                        "who",
                                                        TaskEvents.NOW,
                                                        Deliveries.of(
                                                                Delivery.skipped("test"), Delivery.skipped("test"))),
                                                NAMES)
                                        .body()));

        assertThat(bodies.get("H56.09")).contains("Nội dung phối hợp: Thẩm định; thời hạn phối hợp: 26/12/2025.\n");
        assertThat(bodies.get("H56.10")).contains("Nội dung phối hợp: Rà soát kinh phí.\n");
        assertThat(bodies.get("H56.02")).doesNotContain("phối hợp");
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
                new TaskMessage.Transferred(
                        task("1", "H56.02", 1), "H56.07", "đúng lĩnh vực", TaskEvents.ASSIGNER, null))));

        assertThat(NoticeRenderer.agencyIdsIn(List.of(notice))).contains("H56.07");
        assertThat(renderer.renderVietnamese(notice, Map.of("H56.02", "Sở Nội vụ", "H56.07", "Sở Y tế"))
                        .body())
                .contains("Sở Nội vụ chủ trì thay Sở Y tế 1 nhiệm vụ")
                .contains("Lý do: đúng lĩnh vực");
    }

    @Test
    void aSuccessionNamesBothAgenciesAndNoReason() {
        Notice notice = noticeOf(List.of(envelope(
                2, TaskMessage.Transferred.bySuccession(task("1", "H56.02", 1), "H56.07", TaskEvents.ASSIGNER))));

        String body = renderer.renderVietnamese(notice, Map.of("H56.02", "Sở Nội vụ", "H56.07", "Sở Y tế"))
                .body();
        assertThat(body)
                .contains("Sở Y tế đã kết thúc hoạt động; Sở Nội vụ kế thừa")
                .doesNotContain("SUCCESSION");
    }

    @ParameterizedTest
    @MethodSource("eventsOnTheWire")
    void everyEventTypeIsRenderedWithoutLeftOverPlaceholders(EventEnvelope<TaskMessage> event) {
        for (NoticeDraft draft : NoticeDraft.fromEvents(List.of(event), ShippedData.routing())) {
            Notice notice = Notice.of(
                    draft,
                    "official",
                    TaskEvents.NOW,
                    Deliveries.of(Delivery.skipped("test"), Delivery.skipped("test")));

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
    void misspeltPlaceholderIsNamed(String good, String bad, String named) {
        String broken = ShippedData.templatesText().replace(good, bad);

        assertThatThrownBy(() -> ShippedData.templates(broken))
                .isInstanceOf(SettingRejected.class)
                .hasMessageContaining("settings.placeholder")
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
