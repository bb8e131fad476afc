package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;
import static vn.dondoc.task.RunningService.send;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.task.amendments.AmendedDirectives;
import vn.dondoc.task.amendments.AmendmentService;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** In which language officials read what the service says: in their own, and in no other. */
class TextsIT extends QuietService {
    private static final String TASKS = "/api/v1/tasks/";
    private final String directive = "d" + UUID.randomUUID();
    private final String task = directive + "-1-H56.02";
    private final RunningService.Caller lead = service.as("H56.02", OfficialRole.OFFICER);
    private final RunningService.Caller clerk = service.as("H56", OfficialRole.CLERK);
    private final RunningService.Caller deputy = service.as("H56", OfficialRole.DEPUTY_HEAD);

    @BeforeEach
    void assign() {
        clock.setInstant(Given.IN_TIME);
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(Given.assignment(directive, "1", Given.LEAD))),
                        Given.assigner(Given.IN_TIME));
    }

    private static HttpRequest.Builder post(RunningService.Caller caller, String path, String body) {
        return caller.request(path)
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static void isRefused(Supplier<HttpRequest.Builder> request, String vietnamese, String english) {
        HttpResponse<String> unasked = send(request.get());
        HttpResponse<String> asked = send(request.get().header("Accept-Language", "en"));

        assertThat(texts(json(unasked))).isEqualTo(vietnamese);
        assertThat(texts(json(asked))).isEqualTo(english);
        assertThat(unasked.headers().firstValue("Content-Language")).contains("vi");
        assertThat(asked.headers().firstValue("Content-Language")).contains("en");
    }

    /** Title, detail and the reason of the first field. */
    private static String texts(JsonNode problem) {
        return problem.get("title").asString() + "|" + problem.get("detail").asString() + "|"
                + problem.at("/errors/0/reason").asString("");
    }

    @Test
    void aStepOutOfTurnNamesTheState() {
        isRefused(
                () -> post(deputy, TASKS + task + "/confirm", ""),
                "Bước này không hợp lệ lúc này|Nhiệm vụ đang ở trạng thái “mới giao” nên không làm được bước này.|",
                "This step cannot be taken now|The task is assigned: this step cannot be taken now.|");
    }

    @Test
    void aStepForOthersNamesThem() {
        isRefused(
                () -> post(clerk, TASKS + task + "/acknowledge", ""),
                "Không được phép|Việc này dành cho người đứng đầu, cấp phó, văn thư, chuyên viên của cơ quan chủ trì.|",
                "Not allowed|This is for the head, the deputy head, the clerk, officers of the lead agency.|");
    }

    @Test
    void aBrokenRuleIsToldAtItsField() {
        isRefused(
                () -> post(lead, TASKS + task + "/progress", "{\"percent\":120,\"text\":\"x\"}"),
                "Nội dung không hợp lệ|Phải từ 0 đến 100.|Phải từ 0 đến 100.",
                "What was sent breaks a rule|Must be between 0 and 100.|Must be between 0 and 100.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tasks/none/history        | Không tìm thấy nhiệm vụ       | Không có nhiệm vụ này."
                        + " | Task not found      | There is no such task.",
                "amendments/none           | Không tìm thấy đề xuất sửa đổi | Không có đề xuất sửa đổi này."
                        + " | Amendment not found | There is no such amendment.",
                "transfers/none            | Không tìm thấy đợt chuyển nhiệm vụ | Không có đợt chuyển nhiệm vụ này."
                        + " | Transfer not found  | There is no such transfer.",
                "reference-dates?number=99 | Chưa có ngày của văn bản này  | Chưa có ngày của văn bản 99."
                        + " | The date of this document is not known | The date of document 99 is not known."
            })
    void whatIsNotFoundIsNamedInTheReadersLanguage(
            String path, String title, String detail, String englishTitle, String englishDetail) {
        isRefused(
                () -> clerk.request("/api/v1/" + path).GET(),
                title + "|" + detail + "|",
                englishTitle + "|" + englishDetail + "|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item=1 | Số mục chỉ có nghĩa trong một văn bản; hãy chọn cả văn bản."
                        + " | An item's number says something within its directive only; give the directive as well.",
                "sort=x | Chỉ có thể xếp theo thời hạn (due); bỏ trống để xếp theo mã. | Can only be due; leave it out to sort by id.",
                "q=-    | Không có chữ hay số nào để tìm; xin gõ ít nhất một từ."
                        + " | Has no letter or digit to search for; type at least one word."
            },
            quoteCharacter = '`')
    void aListThatCannotBeAskedForSaysWhyOfTheParameter(String query, String vietnamese, String english) {
        isRefused(
                () -> clerk.request("/api/v1/tasks?" + query).GET(),
                "Điều kiện của danh sách không hợp lệ|" + vietnamese + "|" + vietnamese,
                "The list cannot be asked for like this|" + english + "|" + english);
    }

    @Test
    void theCalendarSaysWhatBreaksItsRules() {
        isRefused(
                () -> clerk.request("/api/v1/calendar/working-days?from=2026-02-13&days=0")
                        .GET(),
                "Nội dung không hợp lệ|Phải từ 1 đến 10000.|Phải từ 1 đến 10000.",
                "What was sent breaks a rule|Must be from 1 to 10000.|Must be from 1 to 10000.");
        isRefused(
                () -> post(lead, "/api/v1/calendar/preview", "{}"),
                "Không được phép|Việc này dành cho cán bộ quản lý lịch làm việc.|",
                "Not allowed|This is for the steward of the calendar.|");
    }

    @Test
    void aFileOfDaysSaysWhatIsWrongWithItAndItsRows() {
        String head = "date,name,kind,day_off,status,legal_basis,note\n";

        isRefused(
                () -> holidays("date;name\n"),
                "Không đọc được tệp|Thiếu cột “kind”.|",
                "Unreadable file|The column “kind” is missing.|");
        isRefused(
                () -> holidays(head + "2026-02-30,x,statutory,1,official,,\n2026-02-17,x,statutory,2,official,,\n"),
                "Nội dung không hợp lệ|Có nhiều chỗ sai, xem từng chỗ.|Ô A2: Không phải một ngày có thật, như 17/02/2026 hoặc 2026-02-17.",
                "What was sent breaks a rule|Several things are wrong; see each of them.|Cell A2: Is no real day, such as 17/02/2026 or 2026-02-17.");
    }

    private HttpRequest.Builder holidays(String file) {
        return service.asSteward()
                .request("/api/v1/calendar/imports/preview")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file));
    }

    @Test
    void whyATaskWasNotTransferredIsStoredInNoLanguage() {
        String from = "H56.A" + Integer.toUnsignedString(directive.hashCode());
        service.recordAgencies(GivenAgencies.open(from));
        service.bean(Tasks.class)
                .addAll(List.of(Given.assigned(Given.assignment(directive, "2", from))), Given.assigner(Given.IN_TIME));
        clock.setInstant(Given.MISSED_FROM);
        String order = "{\"fromAgencyId\":\"%s\",\"toAgencyId\":\"H56.03\",\"reason\":\"Sáp nhập\"}".formatted(from);

        HttpResponse<String> done = send(post(deputy, "/api/v1/transfers", order));
        String location = done.headers().firstValue("Location").orElseThrow();
        JsonNode english = json(send(deputy.request(location).header("Accept-Language", "en")));

        assertThat(whyNot(json(done))).startsWith("Nhiệm vụ đã quá hạn");
        assertThat(whyNot(english)).startsWith("Is overdue");
    }

    private static String whyNot(JsonNode transfer) {
        return transfer.at("/results/items/0/why").asString();
    }

    @Test
    void aPreviewSaysInOneLanguageWhatIsLeft() {
        var past = DeadlineRule.on(Given.DUE.minusYears(1));
        service.bean(AmendmentService.class)
                .propose(AmendedDirectives.proposed(
                        2, AmendedDirectives.directive(directive, AmendedDirectives.item("1", "x", past, "H56.02"))));
        String path = "/api/v1/amendments/" + directive + ":2";

        JsonNode vietnamese = clerk.read(path);
        JsonNode english = json(send(clerk.request(path).header("Accept-Language", "en")));

        assertThat(vietnamese.at("/changes/items/0/why").asString())
                .isEqualTo("Hạn mới 09/01/2025 đã qua; hãy chọn ngày sau hôm nay.");
        assertThat(english.at("/changes/items/0/why").asString())
                .isEqualTo("The new due date 09/01/2025 has passed; choose a later one.");
    }
}
