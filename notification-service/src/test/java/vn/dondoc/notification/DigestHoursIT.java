package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** When the digest comes to who is early, who is late and who wants none any more, and what is new in it then. All have one task that is late. */
class DigestHoursIT {
    private static final LocalDate TUESDAY = TaskEvents.DUE.plusDays(6);
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final String EARLY = "E1.head";
    private static final String LATE = "E2.head";
    private static final String UNWILLING = "E3.head";

    private static final MutableClock CLOCK = MutableClock.of(at(TUESDAY.minusDays(1), "12:00"), VietnamTime.ZONE);
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
                "digest-hours",
                mails.settings(
                        "--notification.window.opens=07:00",
                        "--notification.window.closes=18:00",
                        "--notification.window.every-day=false",
                        "--notification.delivery.grace=0s",
                        "--notification.digest.enabled=true",
                        "--notification.digest.every=50ms"));
        for (String agency : List.of("E1", "E2", "E3")) {
            Wire.directory(Wire.agency(agency, agency), Wire.official(agency + ".head", agency, OfficialRole.HEAD));
            await("officials", new Document("_id", agency + ".head"));
            Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("late", "1", agency, 1, Urgency.NORMAL))));
            await("notices", new Document("recipient.officialId", agency + ".head"));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static void await(String collection, Document filter) {
        Waiting.until(
                filter.toJson(), () -> service.mongo().getCollection(collection).countDocuments(filter) == 1);
    }

    private static void awaitDigest(String official, LocalDate day, String field, Object value) {
        await("digests", new Document("_id", official + ":" + day).append("mail." + field, value));
    }

    private static void choose(String official, boolean digest, String hours) {
        String body = "{\"mutes\":[],\"channels\":[\"MAIL\"],\"language\":\"VI\",\"digest\":%s,\"hours\":%s}"
                .formatted(digest, hours);
        assertThat(service.put(
                                "/api/v1/me/notice-choices",
                                official,
                                "\"0\"",
                                UUID.randomUUID().toString(),
                                body)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Somebody else's task on which the agency helps: it is news to it, and nothing else. */
    private static void ask(String agency, String directive) {
        var key = new TaskEvents.Key(directive, "1", "E9");
        EventEnvelope<TaskMessage> asked = TaskEvents.assigned(TaskEvents.helpedBy(agency, key, 1));
        Wire.tasks(List.of(asked));
        await("notices", new Document("recipient.agencyId", agency).append("content.directive.directiveId", directive));
    }

    private static String lastDigest(String official) {
        return mails.to(official).stream()
                .filter(mail -> MailCatcher.subject(mail).startsWith("Tổng hợp"))
                .map(mail -> MailCatcher.parts(mail).getFirst())
                .toList()
                .getLast();
    }

    @Test
    void theDigestComesWhenTheOwnHoursBeginAndTellsWhatCameSinceTheOneBefore() {
        choose(EARLY, true, "{\"opens\":\"05:00\",\"closes\":\"06:30\"}");
        choose(LATE, true, "{\"opens\":\"09:00\",\"closes\":\"17:00\"}");
        CLOCK.set(at(TUESDAY, "00:01"));
        awaitDigest(UNWILLING, TUESDAY, "status", "PENDING");
        choose(UNWILLING, false, "null");

        CLOCK.set(at(TUESDAY, "05:00"));
        awaitDigest(EARLY, TUESDAY, "status", "SENT");
        CLOCK.set(at(TUESDAY, "06:00"));
        ask("E1", "after-the-early-one");
        CLOCK.set(at(TUESDAY, "07:30"));
        awaitDigest(UNWILLING, TUESDAY, "reason", "delivery.reason.digest-not-wanted");
        CLOCK.set(at(TUESDAY, "08:00"));
        ask("E2", "before-the-late-one");
        CLOCK.set(at(TUESDAY, "09:00"));
        awaitDigest(LATE, TUESDAY, "status", "SENT");
        assertThat(lastDigest(EARLY)).contains("Quá hạn (1)").doesNotContain("Mới");
        assertThat(lastDigest(LATE)).contains("Quá hạn (1)", "Mới (1)");

        onTheNextDayAnInstanceWasAwayInTheEarlyHours();
    }

    private static void onTheNextDayAnInstanceWasAwayInTheEarlyHours() {
        CLOCK.set(at(WEDNESDAY, "00:01"));
        awaitDigest(EARLY, WEDNESDAY, "dueAt", Date.from(at(WEDNESDAY, "05:00")));
        CLOCK.set(at(WEDNESDAY, "06:40"));
        awaitDigest(EARLY, WEDNESDAY, "dueAt", Date.from(at(WEDNESDAY, "07:00")));
        CLOCK.set(at(WEDNESDAY, "07:00"));
        awaitDigest(EARLY, WEDNESDAY, "status", "SENT");
        CLOCK.set(at(WEDNESDAY, "09:00"));
        awaitDigest(LATE, WEDNESDAY, "status", "SENT");

        assertThat(lastDigest(EARLY)).contains("Quá hạn (1)", "Mới (1)");
        assertThat(lastDigest(LATE)).contains("Quá hạn (1)").doesNotContain("Mới");

        whatWasGivenUpOnThatDayIsSentAgainOnceAtAnyHour();
    }

    /** As if the mail server had been away until the hours were over. */
    private static void whatWasGivenUpOnThatDayIsSentAgainOnceAtAnyHour() {
        CLOCK.set(at(WEDNESDAY, "19:00"));
        service.mongo()
                .getCollection("digests")
                .updateMany(
                        new Document("day", WEDNESDAY.toString()),
                        new Document("$set", new Document("mail.status", "FAILED")));
        int before = mails.to(LATE).size();

        assertThat(sendAgain("?day=" + WEDNESDAY + "&official=E2.head").body()).isEqualTo("{\"sentAgain\":1}");
        awaitDigest(LATE, WEDNESDAY, "status", "SENT");
        assertThat(sendAgain("?day=" + WEDNESDAY + "&agency=E2").body()).isEqualTo("{\"sentAgain\":0}");

        assertThat(mails.to(LATE)).hasSize(before + 1);
        awaitDigest(EARLY, WEDNESDAY, "status", "FAILED");
        for (String refused : List.of("", "?day=" + TUESDAY, "?day=today", "?day=")) {
            assertThat(sendAgain(refused).statusCode()).as(refused).isEqualTo(400);
        }
    }

    private static HttpResponse<String> sendAgain(String parameters) {
        Map<String, Object> operator =
                Map.of("sub", "H56.ops", "agency", "H56", "role", "OFFICER", "duties", List.of("OPERATOR"));
        return service.post("/api/v1/deliveries/digests/send-again" + parameters, operator);
    }
}
