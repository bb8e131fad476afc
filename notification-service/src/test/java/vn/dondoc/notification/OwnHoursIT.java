package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** A day of two officials, of whom one wants to be written to from 16:00 to 20:00; all others are from 07:00 to 18:00. */
class OwnHoursIT {
    private static final String CHOICES = "/api/v1/me/notice-choices";
    private static final LocalDate TUESDAY = TaskEvents.DUE.minusDays(1);
    private static final MutableClock CLOCK = MutableClock.of(at(TUESDAY, "06:00"), VietnamTime.ZONE);
    /** The directive for who chose no hours. */
    private static final String OF_OTHER = "of-other";

    private static MailCatcher mails;
    private static RunningService service;

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.startBy(
                CLOCK,
                TestStores.freshDatabase(),
                "own-hours",
                mails.settings(
                        "--notification.window.opens=07:00",
                        "--notification.window.closes=18:00",
                        "--notification.window.every-day=false",
                        "--notification.delivery.grace=0s",
                        "--notification.delivery.urgent-grace=0s",
                        "--notification.digest.enabled=true",
                        "--notification.digest.every=50ms"));
        Wire.directory(
                Wire.agency("O1", "Xã"),
                Wire.agency("O2", "Phường"),
                Wire.official("O1.head", "O1", OfficialRole.HEAD),
                Wire.official("O2.head", "O2", OfficialRole.HEAD));
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments() == 2);
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static HttpResponse<String> choose(String official, String hours) {
        String body = "{\"mutes\":[],\"channels\":[\"MAIL\"],\"language\":\"VI\",\"digest\":true,\"hours\":%s}"
                .formatted(hours);
        return service.put(CHOICES, official, "\"0\"", UUID.randomUUID().toString(), body);
    }

    private static TaskFacts task(String directive, String agency, Urgency urgency) {
        return TaskEvents.task(directive, "1", agency, 1, urgency);
    }

    private static void assign(String directive, String agency, Urgency urgency) {
        Wire.tasks(List.of(TaskEvents.assigned(task(directive, agency, urgency))));
    }

    private static void miss(String directive) {
        Wire.tasks(List.of(TaskEvents.envelope(
                2,
                new TaskMessage.DeadlineMissed(
                        task(directive, "O1", Urgency.NORMAL),
                        TaskEvents.DUE,
                        TaskEvents.reminder(false),
                        TaskEvents.ASSIGNER))));
    }

    private static Document mailOf(String directive, String kind) {
        Document which = new Document("content.directive.directiveId", directive)
                .append("content.kind", kind)
                .append("recipient.agencyId", directive.equals(OF_OTHER) ? "O2" : "O1");
        Document notice = service.mongo().getCollection("notices").find(which).first();
        return notice == null
                ? new Document()
                : notice.get("deliveries", Document.class).get("mail", Document.class);
    }

    private static void awaitSent(String directive, String kind) {
        Waiting.until(
                "the mail of " + directive,
                () -> "SENT".equals(mailOf(directive, kind).getString("status")));
    }

    private static void awaitWaiting(String directive, String kind, String reason, Instant until) {
        Waiting.until(
                "the mail of " + directive + " to wait",
                () -> mailOf(directive, kind),
                mail -> ("delivery.reason." + reason).equals(mail.getString("reason"))
                        && mail.getDate("dueAt").toInstant().equals(until));
    }

    private static Document digest(String official) {
        Document found = service.mongo()
                .getCollection("digests")
                .find(new Document("_id", official + ":" + TUESDAY))
                .first();
        return found == null ? new Document() : found.get("mail", Document.class);
    }

    private static void awaitDigest(String official) {
        Waiting.until(
                "the digest of " + official,
                () -> "SENT".equals(digest(official).getString("status")));
    }

    @Test
    void whatCanBeMutedComesInTheHoursOfOnesOwnAndNothingElseLaterThanInThoseOfAll() {
        String hours = "{\"opens\":\"16:00\",\"closes\":\"20:00\"}";
        assertThat(choose("O1.head", hours).statusCode()).isEqualTo(200);
        assertThat(service.get(CHOICES, "O1.head").body()).contains("\"hours\":{\"opens\":\"16:00");
        assign("of-both", "O1", Urgency.NORMAL);
        assign("of-both", "O2", Urgency.NORMAL);
        awaitWaiting("of-both", "ASSIGNED", "own-hours", at(TUESDAY, "16:00"));

        CLOCK.set(at(TUESDAY, "07:30"));
        awaitDigest("O2.head");
        assertThat(digest("O1.head").getDate("dueAt").toInstant()).isEqualTo(at(TUESDAY, "16:00"));

        CLOCK.set(at(TUESDAY, "12:00"));
        assign("at-noon", "O1", Urgency.NORMAL);
        assign("flash", "O1", Urgency.FLASH);
        miss("of-both");
        awaitWaiting("at-noon", "ASSIGNED", "own-hours", at(TUESDAY, "16:00"));
        awaitSent("flash", "ASSIGNED");
        awaitSent("of-both", "DEADLINE_MISSED");

        CLOCK.set(at(TUESDAY, "16:00"));
        awaitSent("at-noon", "ASSIGNED");
        awaitDigest("O1.head");

        inTheEvening();
    }

    private static void inTheEvening() {
        CLOCK.set(at(TUESDAY, "19:00"));
        assign("late", "O1", Urgency.NORMAL);
        assign(OF_OTHER, "O2", Urgency.NORMAL);
        miss("at-noon");
        awaitSent("late", "ASSIGNED");
        awaitSent("at-noon", "DEADLINE_MISSED");
        awaitWaiting(OF_OTHER, "ASSIGNED", "window", at(TUESDAY.plusDays(1), "07:00"));

        CLOCK.set(at(TUESDAY, "20:30"));
        miss("late");
        awaitWaiting("late", "DEADLINE_MISSED", "window", at(TUESDAY.plusDays(1), "07:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "422, 04:59, 08:00",
        "422, 21:00, 22:01",
        "422, 09:00, 09:59",
        "422, 20:00, 08:00",
        "400, 24:00, 08:00",
        "400, soon, 08:00"
    })
    void hoursAtNightOrTooFewAreRefused(int status, String opens, String closes) {
        HttpResponse<String> refused =
                choose("O2.head", "{\"opens\":\"%s\",\"closes\":\"%s\"}".formatted(opens, closes));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(RunningService.json(refused).at("/errors/0/field").asString())
                .startsWith("hours");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"opens":"08:00"}
            {"opens":"08:00","closes":"12:00","every":"day"}
            ["08:00"]
            "08:00"
            """)
    void hoursOfAnotherFormAreRefused(String hours) {
        assertThat(choose("O2.head", hours).statusCode()).isEqualTo(400);
    }
}
