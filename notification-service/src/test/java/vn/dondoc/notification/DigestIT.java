package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The digests of two mornings, by two instances and a clock of the test's own. */
class DigestIT {
    /** Before the due date of {@link TaskEvents#DUE}, which is a Wednesday. */
    private static final LocalDate TUESDAY = TaskEvents.DUE.minusDays(1);

    private static final MutableClock CLOCK = MutableClock.of(at(TUESDAY, "06:00"), VietnamTime.ZONE);
    private static RunningService service;
    private static RunningService other;
    private static MailCatcher mails;

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        String database = TestStores.freshDatabase();
        service = start(database);
        other = start(database);
    }

    private static RunningService start(String database) {
        return RunningService.startBy(
                CLOCK,
                database,
                "digest",
                mails.settings(
                        "--notification.window.opens=07:00",
                        "--notification.window.closes=18:00",
                        "--notification.window.every-day=false",
                        "--notification.digest.enabled=true",
                        "--notification.digest.every=50ms"));
    }

    @AfterAll
    static void stop() {
        other.close();
        service.close();
        mails.close();
    }

    private static TaskFacts task(String directive, String agency) {
        return TaskEvents.task(directive, "1", agency, 1, Urgency.NORMAL);
    }

    private static EventEnvelope<TaskMessage> completed(TaskFacts task) {
        return TaskEvents.envelope(
                2, new TaskMessage.Completed(TaskEvents.in(TaskStatus.COMPLETED, task), TaskEvents.ASSIGNER));
    }

    private static @Nullable Document digest(String official, LocalDate day) {
        return service.mongo()
                .getCollection("digests")
                .find(new Document("_id", official + ":" + day))
                .first();
    }

    private static String status(String official, LocalDate day) {
        Document found = digest(official, day);
        return found == null ? "NONE" : found.get("mail", Document.class).getString("status");
    }

    private static List<MimeMessage> digests(String official) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : mails.to(official)) {
            if (mail.getSubject().startsWith("Tổng hợp")) {
                found.add(mail);
            }
        }
        return found;
    }

    private static void headsOf(String... agencies) {
        for (String agency : agencies) {
            Wire.directory(Wire.agency(agency, agency), Wire.official(agency + ".head", agency, OfficialRole.HEAD));
        }
        Waiting.until(
                "the officials",
                () -> service.mongo()
                                .getCollection("officials")
                                .find()
                                .into(new ArrayList<>())
                                .size()
                        == agencies.length);
    }

    private static void standing(String taskId, String state) {
        Waiting.until(
                "the task",
                () -> service.mongo()
                                .getCollection("tasks")
                                .find(new Document("_id", taskId).append("state", state))
                                .first()
                        != null);
    }

    @Test
    void eachOfficialGetsOneDigestOfWhatIsOpenThenAndNoneWhereNothingIs() throws Exception {
        headsOf("M1", "M2", "M3");
        Wire.tasks(List.of(
                TaskEvents.assigned(task("open", "M1")),
                TaskEvents.assigned(task("settled", "M1")),
                completed(task("settled", "M1")),
                TaskEvents.assigned(task("done", "M2")),
                completed(task("done", "M2"))));
        standing("settled-1-M1", "COMPLETED");
        standing("done-1-M2", "COMPLETED");
        standing("open-1-M1", "ASSIGNED");

        CLOCK.set(at(TUESDAY, "07:29:59"));
        Waiting.until("the mails of the morning", () -> mails.to("M1.head").size() >= 3);
        assertThat(digests("M1.head")).isEmpty();
        CLOCK.set(at(TUESDAY, "07:30"));
        Waiting.until("the digest", () -> status("M1.head", TUESDAY).equals("SENT"));
        for (String nothing : List.of("M2.head", "M3.head")) {
            Waiting.until("nothing", () -> status(nothing, TUESDAY).equals("SKIPPED"));
            assertThat(digests(nothing)).isEmpty();
        }

        MimeMessage only = digests("M1.head").getFirst();
        saysWhatIsOpen(only);

        comesAgainAfterAKillWithTheSameMessageId(only);
        isNotSentTwiceWhenEventsComeAgain();
        collectsTheRemindersOfTheNextDay();
        isGivenUpWhereItsDayIsOver();
    }

    private static void saysWhatIsOpen(MimeMessage only) throws Exception {
        assertThat(digests("M1.head")).hasSize(1);
        assertThat(only.getSubject()).isEqualTo("Tổng hợp ngày 30/12/2025: 1 nhiệm vụ cần chú ý");
        assertThat(MailCatcher.parts(only))
                .allSatisfy(part -> assertThat(part)
                        .contains(
                                "Sắp đến hạn (1):",
                                "Mục 1, văn bản 23001/UBND-THĐT: Rà soát văn bản",
                                "Thời hạn: 31/12/2025."));
        assertThat(MailCatcher.parts(only).getFirst()).startsWith("Sắp đến hạn (1):");
    }

    /** As the document stands when a process died between the server's answer and the note, once the lease is over. */
    private static void comesAgainAfterAKillWithTheSameMessageId(MimeMessage first) throws Exception {
        claimedByWhoDied("M1.head", TUESDAY);
        Waiting.until("the note", () -> status("M1.head", TUESDAY).equals("SENT"));

        assertThat(digests("M1.head"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(MailCatcher.header(mail, "Message-ID"))
                        .isEqualTo(MailCatcher.header(first, "Message-ID"))
                        .endsWith("@example.gov.vn>"));
    }

    private static void claimedByWhoDied(String official, LocalDate day) {
        service.mongo()
                .getCollection("digests")
                .updateOne(
                        new Document("_id", official + ":" + day),
                        new Document(
                                "$set",
                                new Document("mail.status", "PENDING")
                                        .append("mail.claim", "dead")
                                        .append(
                                                "mail.dueAt",
                                                Date.from(CLOCK.instant().minusSeconds(1)))));
    }

    private static void isNotSentTwiceWhenEventsComeAgain() throws Exception {
        Wire.tasks(List.of(TaskEvents.assigned(task("open", "M1")), TaskEvents.assigned(task("marker", "M1"))));
        standing("marker-1-M1", "ASSIGNED");
        CLOCK.set(at(TUESDAY, "12:00"));

        assertThat(digests("M1.head")).hasSize(2);
        assertThat(status("M1.head", TUESDAY)).isEqualTo("SENT");
    }

    private static void collectsTheRemindersOfTheNextDay() throws Exception {
        LocalDate wednesday = TUESDAY.plusDays(1);
        CLOCK.set(at(wednesday, "00:01"));
        Waiting.until("the digest to be due", () -> status("M1.head", wednesday).equals("PENDING"));
        Wire.tasks(List.of(TaskEvents.envelope(
                2, new TaskMessage.DueToday(task("open", "M1"), TaskEvents.reminder(false), TaskEvents.ASSIGNER))));
        Waiting.until("the reminder", () -> reminder().containsKey("status"));
        CLOCK.set(at(wednesday, "07:10"));
        Waiting.until(
                "the reminder to wait",
                () -> "delivery.reason.digest".equals(reminder().getString("reason")));
        CLOCK.set(at(wednesday, "07:30"));
        Waiting.until(
                "the digest of Wednesday", () -> status("M1.head", wednesday).equals("SENT"));
        CLOCK.set(at(wednesday, "07:32"));
        Waiting.until(
                "the end of the reminder", () -> "COLLECTED".equals(reminder().getString("status")));

        assertThat(digests("M1.head")).hasSize(3);
        assertThat(MailCatcher.parts(digests("M1.head").getLast()).getFirst()).startsWith("Đến hạn hôm nay (2):");
        assertThat(mails.to("M1.head"))
                .noneMatch(mail -> MailCatcher.subject(mail).contains("Đến hạn hôm nay"));
    }

    private static Document reminder() {
        Document notice = service.mongo()
                .getCollection("notices")
                .find(new Document("content.kind", "DUE_TODAY"))
                .first();
        return notice == null
                ? new Document()
                : notice.get("deliveries", Document.class).get("mail", Document.class);
    }

    private static void isGivenUpWhereItsDayIsOver() throws Exception {
        claimedByWhoDied("M1.head", TUESDAY);
        Waiting.until("it to be given up", () -> status("M1.head", TUESDAY).equals("FAILED"));

        assertThat(digests("M1.head")).hasSize(3);
    }
}
