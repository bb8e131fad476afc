package vn.dondoc.task.amendments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.amendments.AmendedDirectives;

/** Ten working days from 27 May 2026 become twelve: what three agencies were granted before is previewed and kept. */
class GrantedTimeIT {
    private static final String SUSPENDED_ONCE = "H56.02";
    private static final String SUSPENDED_STILL = "H56.03";
    private static final String EXTENDED = "H56.04";
    private static final String REASON = "{\"reason\":\"Có lý do\"}";
    private static final MutableClock CLOCK = MutableClock.of(Instant.parse("2026-05-27T02:00:00Z"), VietnamTime.ZONE);

    private static RunningService service;

    private final String directive = "d" + UUID.randomUUID();
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    @BeforeAll
    static void start() {
        service = RunningService.start(TestStores.freshDatabase(), CLOCK);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private DirectiveFacts asking(int workingDays) {
        DirectiveFacts plain = AmendedDirectives.directive(
                directive,
                AmendedDirectives.item(
                        "1",
                        "Kiểm tra",
                        DeadlineRule.afterWorkingDays(workingDays, CountedFrom.ISSUE),
                        SUSPENDED_ONCE,
                        SUSPENDED_STILL,
                        EXTENDED));
        return new DirectiveFacts(
                plain.directiveId(),
                plain.number(),
                plain.kind(),
                plain.subject(),
                plain.issuingAgencyId(),
                plain.signer(),
                LocalDate.of(2026, 5, 27),
                plain.urgency(),
                plain.basis(),
                plain.groups(),
                plain.items());
    }

    private String task(String lead) {
        return "/api/v1/tasks/" + directive + "-1-" + lead;
    }

    private String dueOn(String lead) {
        return assigner.read(task(lead)).at("/deadline/dueOn").asString();
    }

    private void take(RunningService.Caller who, String lead, String step, String body) {
        long version = assigner.read(task(lead)).get("version").asLong();
        HttpResponse<String> answer = who.post(task(lead) + "/" + step, version, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whatWasGrantedBeforeAnAmendmentIsPreviewedAndKept() {
        WireEvents.send(directive, 1, new DirectiveMessage.Issued(asking(10), AmendedDirectives.CLERK));
        Waiting.until("the tasks", () -> WireEvents.heardOf(directive, "assigned"), heard -> heard.size() >= 3);
        take(assigner, SUSPENDED_ONCE, "suspend", REASON);
        take(assigner, SUSPENDED_STILL, "suspend", REASON);
        take(
                service.as(EXTENDED, OfficialRole.OFFICER),
                EXTENDED,
                "extensions",
                "{\"dueOn\":\"2026-07-01\",\"reason\":\"Mưa lũ\",\"forecast\":\"Xong\"}");
        take(assigner, EXTENDED, "extensions/1/decide", "{\"verdict\":\"APPROVE\",\"reason\":\"Đồng ý\"}");
        CLOCK.add(Duration.ofDays(7));
        take(assigner, SUSPENDED_ONCE, "resume", "");
        assertThat(List.of(dueOn(SUSPENDED_ONCE), dueOn(SUSPENDED_STILL), dueOn(EXTENDED)))
                .containsExactly("2026-06-17", "2026-06-10", "2026-07-01");

        String amendment = "/api/v1/amendments/" + directive + ":2";
        WireEvents.send(
                directive,
                2,
                new DirectiveMessage.Amended(asking(12), "Thêm hai ngày làm việc", AmendedDirectives.CLERK));
        Waiting.until("the proposal", () -> assigner.get(amendment), answer -> answer.statusCode() == 200);
        assertPreview(assigner.read(amendment).at("/changes/items"));
        assigner.post(amendment + "/confirm", 1, "");
        take(assigner, SUSPENDED_STILL, "resume", "");

        assertThat(List.of(dueOn(SUSPENDED_ONCE), dueOn(SUSPENDED_STILL), dueOn(EXTENDED)))
                .containsExactly("2026-06-19", "2026-06-19", "2026-07-01");
    }

    private static void assertPreview(JsonNode changes) {
        assertThat(changes.get(0).at("/kept/0").asString())
                .isEqualTo("Giữ 5 ngày làm việc đã được cộng vì thời hạn ngừng tính.");
        assertThat(changes.get(1).at("/kept/0").asString()).contains("Đang tạm hoãn từ ngày 27/05/2026");
        assertThat(changes.get(2).at("/kept/0").asString()).contains("01/07/2026");
    }
}
