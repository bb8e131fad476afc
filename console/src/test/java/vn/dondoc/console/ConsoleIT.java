package vn.dondoc.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The console's pages before services that answer what each test says; the notification-service is away throughout. */
@SpringBootTest(
        classes = ConsoleApplication.class,
        properties = {"spring.config.name=console", "DONDOC_CONSOLE_SECRET=secret", "management.server.port=0"})
@AutoConfigureMockMvc
class ConsoleIT {
    private static final StubServices SERVICES = new StubServices();
    private static final String TASK = """
            {"id":"t-1","directiveId":"d-1","directiveNumber":"31/CĐ-UBND","directiveSubject":"Hàng hóa","assigningAgencyId":"H56",
             "itemNumber":"1","itemText":"Kiểm tra nguồn cung","leadAgencyId":"H56.02","coordinators":[],"fields":[],"urgency":"URGENT",
             "deadline":{"kind":"DATE","dueOn":"2026-01-09","missed":false},"state":"IN_PROGRESS","percent":40,"timeliness":"IN_TIME",
             "silent":false,"parts":[],"difficulties":[],"extensions":[],"version":7,"steps":["READ_TASKS","UPDATE_PROGRESS"]}""";

    private static final String HISTORY = """
            {"items":[{"number":1,"at":"2026-01-05T09:00:00+07:00","officialId":"a","what":"ASSIGNED","state":"ASSIGNED","difficulties":[],"evidence":[]},
             {"number":2,"at":"2026-01-06T09:00:00+07:00","officialId":"Lê Văn An","what":"ACKNOWLEDGED","state":"ACKNOWLEDGED","difficulties":[],"evidence":[]}]}""";

    @Autowired
    private MockMvcTester browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("DONDOC_TASK_URL", SERVICES::address);
        settings.add("DONDOC_DIRECTIVE_URL", SERVICES::address);
        settings.add("DONDOC_REPORTING_URL", SERVICES::address);
        settings.add("DONDOC_NOTIFICATION_URL", () -> "http://127.0.0.1:1");
    }

    @BeforeEach
    void answerTheUsual() {
        SERVICES.forget();
        SERVICES.reply(
                "GET /api/v1/me",
                "{\"officialId\":\"H56.02.head\",\"officialName\":\"Lê Văn An\",\"agencyId\":\"H56.02\",\"role\":\"HEAD\",\"duties\":[],\"rights\":[\"ACKNOWLEDGE\"]}");
        SERVICES.reply("GET /api/v1/tasks", "{\"items\":[" + TASK + "],\"total\":3}");
        SERVICES.reply("GET /api/v1/tasks/t-1", TASK);
        SERVICES.reply("GET /api/v1/tasks/t-1/history", HISTORY);
    }

    @Test
    void eachNumberOfTheStartPageOpensItsListAndAServiceThatIsAwayIsNamed() throws Exception {
        String page = text(open(get("/")));

        assertThat(page)
                .contains("href=\"/tasks?scope=MINE&amp;timeliness=OVERDUE\"")
                .contains("href=\"/tasks?assigner=H56.02&amp;state=REPORTED\"")
                .contains("<span class=\"number\">3</span>")
                .contains("Phần “Thông báo” hiện không trả lời");
        assertThat(SERVICES.asked()).allMatch(question -> question.contains("Bearer access-token"));
    }

    @Test
    void aTaskOffersTheStepsThatTheServiceAllowsAndNoOthers() throws Exception {
        assertThat(text(open(get("/tasks/t-1"))))
                .contains("/tasks/t-1/steps/UPDATE_PROGRESS/0")
                .doesNotContain("steps/REPORT_RESULT", "steps/CONFIRM_RESULT");
    }

    @Test
    void aStepGoesWithTheVersionThatItsReaderSawAndTheIdOfItsForm() {
        SERVICES.reply("POST /api/v1/tasks/t-1/progress", TASK);

        assertThat(progress()).hasStatus3xxRedirection().hasRedirectedUrl("/tasks/t-1");
        assertThat(SERVICES.asked())
                .anySatisfy(question -> assertThat(question)
                        .startsWith("POST /api/v1/tasks/t-1/progress \"6\" f-1 ")
                        .endsWith("{\"percent\":60,\"text\":\"Đã họp\"}"));
    }

    @Test
    void whoeverWasSlowerReadsWhatChangedAndKeepsTheText() throws Exception {
        SERVICES.reply("POST /api/v1/tasks/t-1/progress", 412, "{\"status\":412,\"detail\":\"Đã có thay đổi\"}");

        MvcTestResult answer = progress();

        assertThat(answer).hasStatus(412);
        assertThat(text(answer))
                .contains("Đã có thay đổi", "06/01/2026 09:00 Lê Văn An: Tiếp nhận")
                .doesNotContain("05/01/2026 09:00 a: Giao nhiệm vụ")
                .contains(">Đã họp</textarea>", "name=\"version\" value=\"7\"");
    }

    @Test
    void whatIsWrongWithAFieldStandsBesideIt() throws Exception {
        SERVICES.reply(
                "POST /api/v1/tasks/t-1/progress",
                400,
                "{\"status\":400,\"title\":\"Sai\",\"errors\":[{\"field\":\"percent\",\"reason\":\"Tối đa 100\"}]}");

        assertThat(text(progress()))
                .containsPattern(
                        "(?s)id=\"UPDATE_PROGRESS-0-PERCENT-fault\" class=\"invalid-feedback d-block\">\\s*<span class=\"d-block\">Tối đa 100");
    }

    @Test
    void aPageLoadsNothingButOurs() throws Exception {
        MvcTestResult answer = open(get("/tasks/t-1"));

        assertThat(answer)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .singleElement()
                                .asString()
                                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                                .doesNotContain("unsafe"));
        assertThat(text(answer))
                .doesNotContain("style=", "onclick", "<script>", "<style")
                .doesNotContainPattern("(src|href)=\"https?:");
    }

    @Test
    void aTokenThatCountsNoMoreLeadsToTheSignInAndLosesNoText() throws Exception {
        SERVICES.reply("GET /api/v1/tasks/t-1", 401, "{}");
        SERVICES.reply("POST /api/v1/tasks/t-1/progress", 401, "{}");

        assertThat(open(get("/tasks/t-1"))).hasRedirectedUrl("/oauth2/authorization/dondoc");
        assertThat(progress()).hasStatus(401).bodyText().contains("Phiên làm việc đã hết", "Đã họp");
    }

    @Test
    void aTaskServiceThatIsAwayIsNamedAndKeepsWhatWasTyped() {
        SERVICES.reply("GET /api/v1/me", 503, "{}");
        SERVICES.reply("GET /api/v1/tasks/t-1", 503, "{}");
        SERVICES.reply("POST /api/v1/tasks/t-1/progress", 503, "{}");

        assertThat(progress())
                .hasStatus(502)
                .bodyText()
                .contains("Phần “Nhiệm vụ” hiện không trả lời", "Đã họp", "user");
        assertThat(open(get("/directives"))).bodyText().contains("user");
    }

    @Test
    void anAnswerThatNobodyCanReadIsOfAServiceThatIsAway() {
        SERVICES.reply("GET /api/v1/tasks/t-1", "{\"id\":[");

        assertThat(open(get("/tasks/t-1"))).hasStatus(502);
    }

    @Test
    void whereARefusedFormStandsTheTaskIsShownWhenAskedForByAddress() {
        assertThat(open(get("/tasks/t-1/steps/UPDATE_PROGRESS/0"))).hasRedirectedUrl("/tasks/t-1");
    }

    @Test
    void aFormThatComesAfterTheSessionEndedIsToldSo() {
        assertThat(browser.perform(get("/refused"))).hasStatus(403);
    }

    @Test
    void aScriptWhoseSessionEndedIsToldSoInsteadOfBeingSentToSignIn() {
        assertThat(browser.perform(get("/notices/stream").accept(MediaType.TEXT_EVENT_STREAM)))
                .hasStatus(401);
        assertThat(browser.perform(get("/notices"))).hasRedirectedUrl("/oauth2/authorization/dondoc");
    }

    @Test
    void aFormOfAnotherSessionChangesNothing() {
        assertThat(open(post("/tasks/t-1/steps/UPDATE_PROGRESS/0")))
                .hasStatus(403)
                .hasForwardedUrl("/refused");
        assertThat(SERVICES.asked()).noneMatch(question -> question.startsWith("POST"));
    }

    @Test
    void whatIsNotThereIsSaidInWords() throws Exception {
        assertThat(open(get("/tasks/other")))
                .hasStatus(404)
                .bodyText()
                .contains("Không tìm thấy")
                .contains("Lê Văn An");
        assertThat(open(get("/tasks/t-1").header(HttpHeaders.ACCEPT_LANGUAGE, "en")))
                .bodyText()
                .contains("<html lang=\"en\"");
    }

    private MvcTestResult progress() {
        return open(post("/tasks/t-1/steps/UPDATE_PROGRESS/0")
                .with(csrf())
                .param("form", "f-1")
                .param("version", "6")
                .param("seen", "1")
                .param("percent", "60")
                .param("text", "Đã họp")
                .param("difficulties", ""));
    }

    private MvcTestResult open(MockHttpServletRequestBuilder request) {
        return browser.perform(request.with(oidcLogin()));
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }
}
