package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Two instances of the service on real stores: directives in by Kafka, steps in by HTTP, task events out by Kafka. */
class TaskServiceIT {
    private static final Actor ISSUER = new Actor("H56.clerk", "H56", OfficialRole.CLERK);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 9);
    private static final MutableClock CLOCK = MutableClock.of(Instant.parse("2026-01-05T02:00:00Z"), VietnamTime.ZONE);

    /** Directives whose first handling is to be lost after its writes, before it is noted as handled. */
    private static final Set<String> TO_BE_LOST = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger LOST = new AtomicInteger();

    private static RunningService service;
    private static RunningService second;

    private final String directive = "d" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        String database = TestStores.freshDatabase();
        service = RunningService.start(database, CLOCK, TaskServiceIT::lose, "--dondoc.deadlines.every=100ms");
        second = RunningService.start(database, CLOCK, TaskServiceIT::lose, "--dondoc.deadlines.every=100ms");
    }

    private static void lose(FaultInjection.Step step, String directiveId) {
        if (step == FaultInjection.Step.HANDLED && TO_BE_LOST.remove(directiveId)) {
            LOST.incrementAndGet();
            throw new IllegalStateException("lost here by the test");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        second.close();
    }

    @Test
    void theSampleBecomes574TasksWhateverIsRedelivered() {
        var issued = new DirectiveMessage.Issued(SampleDirective.withId(directive), ISSUER);
        TO_BE_LOST.add(directive);

        WireEvents.send(directive, 1, issued);
        Waiting.until("the sample's tasks", () -> WireEvents.heardOf(directive).size(), size -> size >= 574);
        WireEvents.send(directive, 1, issued);
        WireEvents.sendReworded(directive, 1, issued);
        WireEvents.send(directive, 2, new DirectiveMessage.Amended(issued.directive(), "Sửa lỗi chính tả", ISSUER));
        // what comes after on the same key shows that all before was handled
        awaitRevocation(3);

        assertThat(LOST).hasValue(1);
        assertThat(WireEvents.heardOf(directive, "assigned"))
                .hasSize(574)
                .extracting(WireEvents.Heard::taskId)
                .doesNotHaveDuplicates();
        assertThat(WireEvents.heardOf(directive, "cancelled"))
                .hasSize(574)
                .extracting(WireEvents.Heard::data)
                .allSatisfy(data -> {
                    assertThat(data.get("cause").asString()).isEqualTo("REVOKED");
                    assertThat(data.get("reason").asString()).isEqualTo("Ban hành nhầm");
                });
        assertThat(allTasks()).hasSize(574);
        WireEvents.Heard one = WireEvents.heardOf(directive, "assigned").getFirst();
        assertThat(one.correlationId()).isEqualTo("correlation-of-" + directive);
        assertThat(one.data().get("actor").get("officialId").asString()).isEqualTo("H56.clerk");
    }

    private void awaitRevocation(long sequence) {
        WireEvents.send(
                directive,
                sequence,
                new DirectiveMessage.Revoked(directive, "23001/UBND-THĐT", "Ban hành nhầm", ISSUER));
        Waiting.until(
                "the cancellations", () -> WireEvents.heardOf(directive, "cancelled"), heard -> heard.size() >= 574);
    }

    private List<JsonNode> allTasks() {
        var caller = service.as("H56", OfficialRole.OFFICER);
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = caller.read("/api/v1/tasks?directive=" + directive + "&limit=100" + next);
            page.get("items").forEach(all::add);
            next = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(all).extracting(task -> task.get("id").asString()).isSorted();
        return all;
    }

    @Test
    void aTaskGoesFromAssignmentToConfirmation() {
        String path = assignOne(DeadlineRule.asSetBy("22498/UBND-THĐT"));
        var lead = service.as("H56.02", OfficialRole.CLERK);
        // the second instance serves the same tasks
        var assigner = second.as("H56", OfficialRole.HEAD);

        assertThat(lead.read(path).get("deadline").get("waitsFor").asString()).isEqualTo("22498/UBND-THĐT");
        HttpResponse<String> acknowledged =
                lead.post(path + "/acknowledge", 1, "", "X-Correlation-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(acknowledged.statusCode()).isEqualTo(200);
        assertThat(acknowledged.headers().firstValue("ETag")).contains("\"2\"");
        lead.post(path + "/progress", 2, "{\"percent\":40,\"text\":\"Đang làm\",\"difficulties\":[\"Thiếu người\"]}");
        lead.post(path + "/report", 3, report());
        assertThat(json(assigner.post(path + "/return", 4, "{\"reason\":\"Thiếu số liệu\"}"))
                        .get("state")
                        .asString())
                .isEqualTo("IN_PROGRESS");
        lead.post(path + "/report", 5, report());
        JsonNode done = json(assigner.post(path + "/confirm", 6, ""));

        assertThat(done.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(done.get("percent").asInt()).isEqualTo(100);
        assertHistory(lead.read(path + "/history").get("items"));
        Waiting.until("seven events", () -> WireEvents.heardOf(directive), heard -> heard.size() >= 7);
        assertThat(WireEvents.heardOf(directive))
                .extracting(WireEvents.Heard::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    private static void assertHistory(JsonNode lines) {
        assertThat(lines)
                .extracting(line -> line.get("what").asString())
                .containsExactly(
                        "ASSIGNED",
                        "ACKNOWLEDGED",
                        "STATUS_UPDATED",
                        "RESULT_REPORTED",
                        "RETURNED",
                        "RESULT_REPORTED",
                        "COMPLETED");
        assertThat(lines.get(1).get("correlationId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(lines.get(1).get("officialId").asString()).isEqualTo("H56.02.clerk");
    }

    @Test
    void aMissedDeadlineIsReportedOnceWithTwoInstancesRunning() {
        String path = assignOne(DeadlineRule.on(DUE));
        var lead = service.as("H56.02", OfficialRole.OFFICER);
        assertThat(lead.read(path).get("overdue").asBoolean()).isFalse();

        CLOCK.setInstant(Instant.parse("2026-01-09T17:00:00Z"));
        Waiting.until("the miss", () -> WireEvents.heardOf(directive, "deadline-missed"), heard -> !heard.isEmpty());
        // a date that passes later is told after the first one would have been told again
        String later = "later-" + directive;
        issue(later, DeadlineRule.on(DUE.plusDays(3)));
        CLOCK.setInstant(Instant.parse("2026-01-12T17:00:00Z"));
        Waiting.until("the later miss", () -> WireEvents.heardOf(later, "deadline-missed"), heard -> !heard.isEmpty());

        assertThat(WireEvents.heardOf(directive, "deadline-missed"))
                .singleElement()
                .satisfies(missed -> {
                    assertThat(missed.data().get("dueOn").asString()).isEqualTo("2026-01-09");
                    assertThat(missed.data().get("task").get("missedOn").asString())
                            .isEqualTo("2026-01-09");
                });
        JsonNode task = lead.read(path);
        assertThat(task.get("overdue").asBoolean()).isTrue();
    }

    /** They can lock up with their own shutdown. */
    @Test
    void theBindersOwnGaugesAreSwitchedOff() {
        assertThat(service.bean(MeterRegistry.class).getMeters())
                .extracting(meter -> meter.getId().getName())
                .noneMatch(name -> name.startsWith("spring.cloud.stream.binder"))
                .anyMatch(name -> name.startsWith("dondoc."));
    }

    /** One item for H56.02; the path of its task. */
    private String assignOne(DeadlineRule deadline) {
        return issue(directive, deadline);
    }

    private static String issue(String id, DeadlineRule deadline) {
        WireEvents.send(id, 1, new DirectiveMessage.Issued(directive(id, deadline), ISSUER));
        Waiting.until("the task", () -> WireEvents.heardOf(id, "assigned"), heard -> !heard.isEmpty());
        return "/api/v1/tasks/" + id + "-1-H56.02";
    }

    private static DirectiveFacts directive(String id, DeadlineRule deadline) {
        var item = new DirectiveItem(
                "1",
                "Rà soát tổ chức bên trong",
                null,
                List.of(),
                Urgency.URGENT,
                List.of(),
                List.of("H56.02"),
                List.of(),
                deadline,
                null);
        return new DirectiveFacts(
                id,
                "31/CĐ-UBND",
                "Công điện",
                "Rà soát",
                "H56",
                null,
                LocalDate.of(2026, 1, 5),
                Urgency.URGENT,
                List.of(),
                List.of(),
                List.of(item));
    }

    private static String report() {
        return """
                {"text":"Đã xong","evidence":[{"name":"bc.pdf","mediaType":"application/pdf","size":10,
                "sha256":"%s","address":"https://files.example.gov.vn/bc.pdf"}]}""".formatted("0f".repeat(32));
    }
}
