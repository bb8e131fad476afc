package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.index.IndexField;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Digests remind of what is due to whoever has to do with it on that morning, whoever was told of it before. */
class DigestForOthersIT {
    /** Before the due date of {@link TaskEvents#DUE}, which is a Wednesday. */
    private static final LocalDate TUESDAY = TaskEvents.DUE.minusDays(1);

    private static final MutableClock CLOCK = MutableClock.of(at(TUESDAY, "06:00"), VietnamTime.ZONE);
    private static RunningService service;
    private static MailCatcher mails;

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.startBy(
                CLOCK,
                TestStores.freshDatabase(),
                "digest-for-others",
                mails.settings(
                        "--notification.digest.enabled=true",
                        "--notification.digest.every=50ms",
                        "--notification.delivery.grace=1ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static void awaitOne(String collection, Document filter) {
        Waiting.until(
                collection, () -> service.mongo().getCollection(collection).countDocuments(filter) == 1);
    }

    private static void awaitDigest(String official, LocalDate day, String status) {
        awaitOne("digests", new Document("_id", official + ":" + day).append("mail.status", status));
    }

    private static String lastDigest(String official) {
        return mails.to(official).stream()
                .filter(mail -> MailCatcher.subject(mail).startsWith("Tổng hợp"))
                .map(mail -> MailCatcher.parts(mail).getFirst())
                .toList()
                .getLast();
    }

    private static void agencyWithHeadAnd(String officialId, String agency, OfficialRole role) {
        Wire.directory(
                Wire.agency(agency, agency),
                Wire.official(agency + ".head", agency, OfficialRole.HEAD),
                Wire.official(officialId, agency, role));
        awaitOne("officials", new Document("_id", agency + ".head"));
        awaitOne("officials", new Document("_id", officialId));
    }

    @Test
    void aDeputyHasALineThatSaysForWhomAsLongAsThePeriodLasts() {
        CLOCK.set(at(TUESDAY, "06:00"));
        agencyWithHeadAnd("V1.deputy", "V1", OfficialRole.OFFICER);
        Wire.directory(
                1,
                new DirectoryMessage.DeputyRecorded(
                        "p", "V1.deputy", "V1.head", TUESDAY, TUESDAY, null, false, TaskEvents.ASSIGNER));
        awaitOne("deputyships", new Document("_id", "p"));
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("open", "1", "V1", 1, Urgency.NORMAL))));
        awaitOne("notices", new Document("recipient.officialId", "V1.deputy"));

        CLOCK.set(at(TUESDAY, "07:30"));
        awaitDigest("V1.head", TUESDAY, "SENT");
        awaitDigest("V1.deputy", TUESDAY, "SENT");

        assertThat(lastDigest("V1.deputy"))
                .startsWith("Sắp đến hạn (1):")
                .contains("Thời hạn: 31/12/2025. Thay mặt V1.head.");
        assertThat(lastDigest("V1.head")).contains("Thời hạn: 31/12/2025.").doesNotContain("Thay mặt");

        LocalDate wednesday = TUESDAY.plusDays(1);
        CLOCK.set(at(wednesday, "07:30"));
        awaitDigest("V1.head", wednesday, "SENT");
        awaitDigest("V1.deputy", wednesday, "SKIPPED");

        assertThat(lastDigest("V1.head")).startsWith("Đến hạn hôm nay (1):");
    }

    /** What somebody left whose digest had told of it, taken over by one whose own digest of that morning had not. */
    @Test
    void whatIsHandedOverAfterTheDigestOfADayIsToldByThatOfTheNext() {
        LocalDate day = TUESDAY.plusDays(7);
        LocalDate next = day.plusDays(1);
        agencyWithHeadAnd("V2.clerk", "V2", OfficialRole.CLERK);
        // for those who are there when the day begins, so that no reminder of it goes out before them
        CLOCK.set(at(day, "06:00"));
        awaitDigest("V2.head", day, "PENDING");
        Document reminder = reminderThatTheDigestCollects(day);

        Wire.officials(
                2,
                new OfficialMessage.Recorded(
                        "V2.head", "V2.head", "V2", OfficialRole.HEAD, "V2.head@x.vn", false, TaskEvents.ASSIGNER));
        reminder.append("recipient.officialId", "V2.clerk");
        awaitOne("notices", reminder);
        CLOCK.set(at(day, "07:40"));
        awaitOne("notices", new Document(reminder).append("deliveries.mail.reason", "delivery.reason.digest"));
        CLOCK.set(at(next, "06:00"));
        awaitDigest("V2.clerk", next, "PENDING");
        CLOCK.set(at(next, "07:30"));
        awaitDigest("V2.clerk", next, "SENT");
        CLOCK.set(at(next, "07:32"));
        awaitOne("notices", new Document(reminder).append("deliveries.mail.status", "COLLECTED"));

        assertThat(lastDigest("V2.clerk")).startsWith("Quá hạn (2):");
        assertThat(mails.to("V2.clerk"))
                .noneMatch(mail -> MailCatcher.subject(mail).contains("Đến hạn hôm nay"));
    }

    @Test
    void whoActsForAnotherAgencyNowIsNotRemindedOfTheTasksOfTheOneBefore() {
        LocalDate day = TUESDAY.plusDays(14);
        agencyWithHeadAnd("V3.clerk", "V3", OfficialRole.CLERK);
        CLOCK.set(at(day, "12:00"));
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("moved", "1", "V3", 1, Urgency.NORMAL))));
        awaitOne("notices", new Document("recipient.officialId", "V3.head"));
        service.post("/api/v1/inbox/read-all", "V3.head");

        Wire.officials(2, Wire.official("V3.head", "V4", OfficialRole.HEAD));
        awaitOne("officials", new Document("_id", "V3.head").append("agencyId", "V4"));
        CLOCK.set(at(day.plusDays(1), "06:00"));
        awaitDigest("V3.head", day.plusDays(1), "PENDING");
        CLOCK.set(at(day.plusDays(1), "07:30"));

        awaitDigest("V3.head", day.plusDays(1), "SKIPPED");
    }

    /** All are past their due date by then, and nothing is unread but that somebody was relieved, which is no news of the task. */
    @Test
    void whatIsDueFollowsFromWhoHoldsTheRolesAndIsInChargeNow() {
        LocalDate day = TUESDAY.plusDays(21);
        LocalDate next = day.plusDays(1);
        CLOCK.set(at(day, "12:00"));
        agencyWithHeadAnd("V5.officer", "V5", OfficialRole.OFFICER);
        agencyWithHeadAnd("V6.officer", "V6", OfficialRole.OFFICER);
        Wire.directory(Wire.agencyBelow("V5", "V7", "V7"));
        awaitOne("agencies", new Document("_id", "V7").append("parentId", "V5"));
        TaskFacts task = TaskEvents.task("roles", "1", "V5", 1, Urgency.NORMAL);
        Wire.tasks(List.of(
                TaskEvents.putInCharge(1, TaskEvents.doneBy("V5.officer", task), null, "V5.head"),
                TaskEvents.putInCharge(2, task, "V5.officer", "V5.head"),
                TaskEvents.assigned(TaskEvents.task("roles", "1", "V6", 1, Urgency.NORMAL)),
                TaskEvents.assigned(TaskEvents.task("roles", "1", "V7", 1, Urgency.NORMAL))));
        awaitOne("notices", new Document("recipient.officialId", "V5.officer").append("content.kind", "RELIEVED"));
        awaitOne("notices", new Document("recipient.officialId", "V6.head"));
        service.post("/api/v1/inbox/read-all", "V6.head");
        service.post("/api/v1/inbox/read-all?kind=PUT_IN_CHARGE", "V5.officer");

        becomes(OfficialRole.OFFICER, "V6.head", "V6");
        becomes(OfficialRole.HEAD, "V6.officer", "V6");
        CLOCK.set(at(next, "06:00"));
        awaitDigest("V6.officer", next, "PENDING");
        CLOCK.set(at(next, "07:30"));
        List.of("V5.officer", "V6.head").forEach(official -> awaitDigest(official, next, "SKIPPED"));
        awaitDigest("V6.officer", next, "SENT");
        awaitDigest("V5.head", next, "SENT");
        assertThat(lastDigest("V6.officer")).startsWith("Quá hạn (1):").doesNotContain("Mới");
        assertThat(lastDigest("V5.head")).startsWith("Quá hạn (2):").contains("V7");
    }

    private static void becomes(OfficialRole role, String official, String agency) {
        Wire.officials(2, Wire.official(official, agency, role));
        awaitOne("officials", new Document("_id", official).append("role", role.name()));
    }

    /** By agency, or official, and day: a digest reads what it reminds of, and not the tasks of the province. */
    @Test
    void whatIsDueIsFoundByAnIndexOfWhoseItIs() {
        assertThat(service.mongo().indexOps("tasks").getIndexInfo())
                .extracting(index ->
                        index.getIndexFields().stream().map(IndexField::getKey).toList())
                .contains(List.of("leadAgencyId", "state", "dueOn"), List.of("personInCharge", "state", "dueOn"));
    }

    /** To the head, while the clerk has a digest of the own. */
    private static Document reminderThatTheDigestCollects(LocalDate day) {
        TaskFacts task = TaskEvents.task("over", "1", "V2", 1, Urgency.NORMAL);
        TaskFacts other = TaskEvents.doneBy("V2.clerk", TaskEvents.task("other", "1", "V2", 1, Urgency.NORMAL));
        Wire.tasks(List.of(
                TaskEvents.assigned(other),
                TaskEvents.envelope(
                        1, new TaskMessage.DueToday(task, TaskEvents.reminder(false), TaskEvents.ASSIGNER))));
        Document reminder = new Document("content.kind", "DUE_TODAY").append("recipient.agencyId", "V2");
        awaitOne("notices", reminder);
        awaitOne("notices", new Document("recipient.officialId", "V2.clerk"));
        CLOCK.set(at(day, "07:30"));
        awaitDigest("V2.head", day, "SENT");
        awaitDigest("V2.clerk", day, "SENT");
        CLOCK.set(at(day, "07:32"));
        awaitOne("notices", new Document(reminder).append("deliveries.mail.status", "COLLECTED"));
        return reminder;
    }
}
