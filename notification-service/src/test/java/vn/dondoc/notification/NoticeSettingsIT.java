package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.calendar.SendingHours;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Administrators change who is told of what, in which words and at which hours, while two instances run. */
class NoticeSettingsIT {
    private static final String ADMIN = "H56.admin";
    private static final String DATABASE = TestStores.freshDatabase();
    private static RunningService service;
    private static RunningService other;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE, "settings");
        other = RunningService.start(DATABASE, "settings");
        Wire.directory(
                Wire.agency("T1", "Sở Y tế"),
                Wire.official("T1.head", "T1", OfficialRole.HEAD),
                Wire.official("T1.clerk", "T1", OfficialRole.CLERK));
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments() == 2);
    }

    @AfterAll
    static void stop() {
        other.close();
        service.close();
    }

    private static String path(String kind) {
        return "/api/v1/notice-settings/" + kind;
    }

    private static JsonNode newest(String kind) {
        return service.json(path(kind), ADMIN);
    }

    private static HttpResponse<String> put(String kind, long version, String key, String text) {
        String body = new JsonMapper()
                .createObjectNode()
                .put("text", text)
                .put("reason", "Thử nghiệm")
                .toString();
        return service.put(path(kind), ADMIN, "\"" + version + "\"", key, body);
    }

    /** What is in force with something else in it. */
    private static Instant change(String kind, String from, String to) {
        JsonNode before = newest(kind);
        String text = before.get("text").asString();
        assertThat(text).contains(from);
        HttpResponse<String> changed =
                put(kind, before.get("version").asLong(), UUID.randomUUID().toString(), text.replace(from, to));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return timeOf(RunningService.json(changed).get("countsFrom"));
    }

    private static Instant timeOf(JsonNode wallClock) {
        return OffsetDateTime.parse(wallClock.asString()).toInstant();
    }

    private static EventEnvelope<TaskMessage> assigned(String directive, Instant time) {
        return TaskEvents.at(time, TaskEvents.assigned(TaskEvents.task(directive, "1", "T1", 1, Urgency.NORMAL)));
    }

    private static List<Document> notices(String directive) {
        return service.mongo()
                .getCollection("notices")
                .find(new Document("content.directive.directiveId", directive))
                .into(new ArrayList<>());
    }

    private static void assign(EventEnvelope<TaskMessage> event, String directive, int notices) {
        Wire.tasks(List.of(event));
        Waiting.until("the notices", () -> notices(directive).size() == notices);
    }

    private static JsonNode title(RunningService instance, String language, String directive) {
        return RunningService.json(instance.getIn(language, "/api/v1/inbox?directive=" + directive, "T1.head"))
                .at("/items/0/title");
    }

    @Test
    void whatIsShippedIsVersionZeroAndNobodysChange() {
        HttpResponse<String> shipped = service.get(path("routing") + "/versions/0", ADMIN);

        assertThat(shipped.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(RunningService.json(shipped).get("text").asString()).contains("routes:\n");
        assertThat(RunningService.json(shipped).has("officialId")).isFalse();
        assertThat(service.get(path("routing") + "/versions/99", ADMIN).statusCode())
                .isEqualTo(404);
        assertThat(service.get(path("colours"), ADMIN).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownFieldIsRefusedWithItsLineAndNothingIsStored() {
        JsonNode before = newest("routing");
        String text = before.get("text").asString();
        String broken = text.replaceFirst("\\{event: RETURNED, ", "{event: RETURNED, colour: red, ");
        long line =
                text.substring(0, text.indexOf("{event: RETURNED, ")).lines().count();

        HttpResponse<String> refused = put("routing", before.get("version").asLong(), "broken", broken);

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode error = RunningService.json(refused).at("/errors/0");
        assertThat(error.get("field").asString()).matches("routes\\[\\d+]\\.colour");
        assertThat(error.get("reason").asString()).startsWith("Dòng " + line + ": không có trường");
        assertThat(newest("routing")).isEqualTo(before);
    }

    @Test
    void anEventThatComesAgainAfterAChangeIsToldToTheSameOfficials() {
        Instant from = change(
                "routing",
                "- {event: ASSIGNED,             to: LEAD,         recipients: {roles: [HEAD, CLERK],        fallback: [ANYONE, ABOVE], audience: ONE,",
                "- {event: ASSIGNED,             to: LEAD,         recipients: {roles: [HEAD, CLERK],        fallback: [ANYONE, ABOVE], audience: EACH,");
        EventEnvelope<TaskMessage> before = assigned("before", from.minusMillis(1));
        assign(before, "before", 1);

        service.redeliver(List.of(before));
        // the instance that did not make the change may not know it yet, so early
        Waiting.until("the change to be known", () -> Instant.now().isAfter(from));
        assign(assigned("after", from), "after", 2);

        assertThat(notices("before")).hasSize(1);
        assertThat(service.json("/api/v1/inbox?directive=after", "T1.clerk").get("items"))
                .hasSize(1);
    }

    @Test
    void aNoticeReadsByTheTemplatesOfItsTimeOnEachInstanceInBothLanguages() {
        Instant from = change(
                "templates",
                "title: \"Nhiệm vụ mới: {count} nhiệm vụ theo văn bản {number}\"",
                "title: \"Việc mới theo {number}\"");
        Instant english = change(
                "templates", "title: \"New: {count} task(s) of document {number}\"", "title: \"News of {number}\"");
        assign(assigned("old-words", from.minusMillis(1)), "old-words", 1);
        assign(assigned("new-words", english), "new-words", 1);

        Waiting.until(
                "the other instance to follow",
                () -> title(other, "vi", "new-words").asString().equals("Việc mới theo 23001/UBND-THĐT"));
        assertThat(title(service, "en", "new-words").asString()).isEqualTo("News of 23001/UBND-THĐT");
        assertThat(title(service, "vi", "old-words").asString())
                .isEqualTo("Nhiệm vụ mới: 1 nhiệm vụ theo văn bản 23001/UBND-THĐT");
    }

    @Test
    void aRetriedChangeFindsItsOwnSuccessAndALateOneIsRefused() {
        long version = newest("windows").get("version").asLong();
        String text = "opens: 06:00\ncloses: 20:00\nevery-day: true\n";

        HttpResponse<String> first = put("windows", version, "once", text);
        change("windows", "opens: 06:00", "opens: 06:30");
        HttpResponse<String> again = put("windows", version, "once", text);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(put("windows", version, "another", text).statusCode()).isEqualTo(412);
        assertThat(put("windows", version, "once", text + "\n").statusCode()).isEqualTo(422);
        assertThat(newest("windows").get("version").asLong()).isEqualTo(version + 2);
    }

    @Test
    void aChangeIsJournaledWithWhoAndWhyInTheWriteThatStoresItAndTakenBack() {
        Instant closed = change("windows", "every-day:", "# at night\nevery-day:");
        long version = newest("windows").get("version").asLong();
        String before = service.json(path("windows") + "/versions/" + (version - 1), ADMIN)
                .get("text")
                .asString();

        HttpResponse<String> back = service.command(
                "POST " + path("windows") + "/versions/" + (version - 1) + "/restore",
                ADMIN,
                "\"" + version + "\"",
                "back",
                "{\"reason\":\"Nhầm giờ\"}");

        JsonNode history =
                service.json(path("windows") + "/versions?limit=2", ADMIN).get("items");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(newest("windows").get("text").asString()).isEqualTo(before);
        assertThat(history.at("/0/restored").asLong()).isEqualTo(version - 1);
        assertThat(history.at("/0/reason").asString()).isEqualTo("Nhầm giờ");
        assertThat(history.at("/0/officialId").asString()).isEqualTo(ADMIN);
        assertThat(timeOf(history.at("/1/countsFrom"))).isEqualTo(closed);
        assertThat(service.mongo()
                        .getCollection("noticeSettings")
                        .find(new Document("_id", "windows:" + (version + 1)))
                        .first())
                .containsKey("audit");
    }

    private static JsonNode preview(String kind, String from, String to, String noticeId) {
        String body = new JsonMapper()
                .createObjectNode()
                .put("text", newest(kind).get("text").asString().replace(from, to))
                .put("noticeId", noticeId)
                .toString();
        return RunningService.json(service.post(path(kind) + "/preview", ADMIN, body));
    }

    @Test
    void whatIsNotStoredYetIsShownOnANoticeThatWasTold() {
        assign(assigned("shown", Instant.EPOCH), "shown", 1);
        String id = notices("shown").getFirst().getString("_id");
        JsonNode before = newest("templates");

        JsonNode words = preview("templates", "title: \"New: {count} task(s)", "title: \"Look: {count} task(s)", id);
        JsonNode routes = preview("routing", "[HEAD, CLERK],        fallback", "[CLERK],        fallback", id);
        JsonNode refused = preview("windows", "opens:", "open:", id);

        assertThat(words.at("/en/title").asString()).isEqualTo("Look: 1 task(s) of document 23001/UBND-THĐT");
        assertThat(words.at("/vi/title").asString()).contains("23001/UBND-THĐT");
        assertThat(words.at("/vi/mail").asString())
                .startsWith(words.at("/vi/body").asString());
        assertThat(words.at("/recipients/0/officialIds/0").asString()).isEqualTo("T1.head");
        assertThat(routes.at("/recipients/0/officialIds").toString()).isEqualTo("[\"T1.clerk\"]");
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("open");
        assertThat(newest("templates")).isEqualTo(before);
        assertThat(title(service, "en", "shown").asString()).startsWith("New: ");
    }

    @Test
    void theHoursAreThoseThatCountAtTheTimeThatIsAskedFor() {
        LocalDate day = VietnamTime.dayOf(Instant.now()).plusDays(1);
        change("windows", "opens:", "opens: 10:00 #");
        SendingHours hours = service.bean(SendingHours.class);

        assertThat(hours.closedUntil("T1", VietnamTime.at(day, LocalTime.of(9, 0))))
                .contains(VietnamTime.at(day, LocalTime.of(10, 0)));
        assertThat(hours.closedUntil("T1", VietnamTime.at(day.minusDays(3), LocalTime.of(9, 0))))
                .isEmpty();
    }
}
