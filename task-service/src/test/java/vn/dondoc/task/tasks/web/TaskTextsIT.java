package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;

/** In which language officials read why a task is due when it is, and what happened to it. */
class TaskTextsIT extends QuietService {
    private static final List<String> STOPPED_IN_VIETNAMESE = List.of(
            "Đến hết ngày 09/01/2026",
            "Tạm hoãn từ ngày 05/01/2026, cộng 2 ngày làm việc",
            "Đề nghị gia hạn đến 16/01/2026",
            "Sau 2 ngày làm việc tạm hoãn",
            "Hạn 09/01/2026 → 12/01/2026. Tạm hoãn từ ngày 05/01/2026, cộng 2 ngày làm việc",
            "Đề nghị gia hạn đến 16/01/2026 hết hiệu lực: nhiệm vụ đã hủy",
            "Đơn vị giao rút lại nhiệm vụ");

    private static final List<String> STOPPED_IN_ENGLISH = List.of(
            "Until the end of 09/01/2026",
            "Suspended since 05/01/2026: 2 working days are added",
            "More time asked for until 16/01/2026",
            "After 2 working days of suspension",
            "Due date 09/01/2026 → 12/01/2026. Suspended since 05/01/2026: 2 working days are added",
            "The request for time until 16/01/2026 lapsed: the task is cancelled",
            "The assigner took the task back");

    private static final List<String> GRANTED_IN_VIETNAMESE = List.of(
            "7 ngày làm việc sau ngày cơ quan chủ trì tiếp nhận",
            "Ngày 18/01/2026 là ngày nghỉ (Chủ nhật) nên thời hạn kết thúc vào ngày làm việc tiếp theo, 19/01/2026 (khoản 5 Điều 148 Bộ luật Dân sự 2015)",
            "Nhắc sắp đến hạn",
            "Chủ nhật",
            "Tính từ ngày tiếp nhận 05/01/2026",
            "Gia hạn theo đề nghị",
            "Hạn 13/01/2026. Tính từ ngày tiếp nhận 05/01/2026",
            "Đề nghị phối hợp: STC",
            "Đề nghị gia hạn đến 18/01/2026",
            "Đồng ý gia hạn đến 19/01/2026",
            "Hạn 13/01/2026 → 19/01/2026. Gia hạn theo đề nghị");

    private static final List<String> GRANTED_IN_ENGLISH = List.of(
            "7 working days after the lead acknowledges",
            "18/01/2026 is a day off (Sunday), so the time ends with the next working day, 19/01/2026 (Civil Code 2015, Article 148, paragraph 5)",
            "Reminder that it is due soon",
            "Sunday",
            "Counted from the acknowledgement on 05/01/2026",
            "Extended on request",
            "Due date 13/01/2026. Counted from the acknowledgement on 05/01/2026",
            "Asked to coordinate: STC",
            "More time asked for until 18/01/2026",
            "More time granted until 19/01/2026",
            "Due date 13/01/2026 → 19/01/2026. Extended on request");

    private final String directive = "d" + UUID.randomUUID();
    private final RunningService.Caller lead = service.as("H56.02", OfficialRole.OFFICER);
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    private String assigned(Deadline deadline) {
        clock.setInstant(Given.IN_TIME);
        Task task = Given.assigned(Given.assignment(directive, "1", Given.LEAD), deadline);
        service.bean(Tasks.class).addAll(List.of(task), Given.assigner(Given.IN_TIME));
        return "/api/v1/tasks/" + task.id();
    }

    /** Takes the step on the version of now. */
    private void take(RunningService.Caller who, String task, String step, String body) {
        long version = who.read(task).get("version").asLong();
        HttpResponse<String> answer = who.post(task + "/" + step, version, body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode read(String path, String language) {
        return json(RunningService.send(lead.request(path).header("Accept-Language", language)));
    }

    /** All that is made of codes; what somebody wrote is left out. */
    private List<String> textsOf(String task, String language) {
        JsonNode deadline = read(task + "/deadline", language);
        var texts = new ArrayList<String>();
        texts.add(deadline.get("rule").asString());
        add(texts, deadline.get("waitsFor"));
        deadline.get("notes").forEach(note -> add(texts, note));
        add(texts, deadline.at("/next/sentence"));
        deadline.at("/originalCounting/skipped").forEach(day -> add(texts, day.get("name")));
        deadline.get("changes").forEach(change -> add(texts, change.get("description")));
        read(task + "/history", language).get("items").forEach(line -> add(texts, line.get("description")));
        return texts;
    }

    private static void add(List<String> texts, JsonNode text) {
        if (text != null && text.isString()) {
            texts.add(text.asString());
        }
    }

    @Test
    void aDeadlineThatWaitsIsInTheReadersLanguageAlone() {
        String task = assigned(new Deadline.AfterWorkingDays(7, CountedFrom.ACKNOWLEDGEMENT));

        assertThat(textsOf(task, "vi"))
                .containsExactly(
                        "7 ngày làm việc sau ngày cơ quan chủ trì tiếp nhận",
                        "Chờ cơ quan chủ trì tiếp nhận, thời hạn tính từ sau ngày đó");
        assertThat(textsOf(task, "en"))
                .containsExactly(
                        "7 working days after the lead acknowledges",
                        "Waits until the lead acknowledges; counted from there");
    }

    @Test
    void aDeadlineAndAHistoryAreInTheReadersLanguageAlone() {
        String task = assigned(new Deadline.AfterWorkingDays(7, CountedFrom.ACKNOWLEDGEMENT));
        take(lead, task, "acknowledge", "");
        take(assigner, task, "parts", "{'agencyId':'H56.03','name':'STC'}");
        take(lead, task, "extensions", "{'dueOn':'2026-01-18','reason':'Mua lu','forecast':'Xong'}");
        take(assigner, task, "extensions/1/decide", "{'verdict':'APPROVE','reason':'Dong y'}");

        assertThat(textsOf(task, "vi")).isEqualTo(GRANTED_IN_VIETNAMESE);
        assertThat(textsOf(task, "en")).isEqualTo(GRANTED_IN_ENGLISH);
    }

    @Test
    void whatStoppedATaskIsInTheReadersLanguageAlone() {
        String task = assigned(new Deadline.FixedDate(Given.DUE, null));
        take(lead, task, "acknowledge", "");
        take(lead, task, "extensions", "{'dueOn':'2026-01-16','reason':'Mua lu','forecast':'Xong'}");
        take(assigner, task, "suspend", "{'reason':'Cho Bo'}");
        clock.setInstant(Instant.parse("2026-01-07T02:00:00Z"));
        take(assigner, task, "resume", "");
        take(assigner, task, "cancel", "{'reason':'Trung'}");

        assertThat(textsOf(task, "vi")).isEqualTo(STOPPED_IN_VIETNAMESE);
        assertThat(textsOf(task, "en")).isEqualTo(STOPPED_IN_ENGLISH);
        assertThat(read(task + "/history", "en")
                        .get("items")
                        .valueStream()
                        .filter(line -> line.has("text"))
                        .map(line -> line.get("text").asString()))
                .containsExactly("Mua lu", "Cho Bo", "Trung", "Trung");
    }

    @Test
    void vietnameseIsReadByWhoeverAsksForNoLanguage() {
        String task = assigned(new Deadline.NoDeadline());

        assertThat(lead.read(task + "/deadline").get("rule").asString()).isEqualTo("Không đặt hạn");
        assertThat(read(task + "/deadline", "fr").get("rule").asString()).isEqualTo("Không đặt hạn");
    }
}
