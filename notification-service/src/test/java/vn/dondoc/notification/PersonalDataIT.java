package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** What is erased is forgotten here too, and notices are not kept for ever. */
class PersonalDataIT {
    private static MailCatcher mails;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.start(
                TestStores.freshDatabase(),
                "personal",
                mails.settings(
                        "--notification.delivery.grace=5s",
                        "--dondoc.notices.retention=P1D",
                        "--dondoc.notices.retention-every=100ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static TaskFacts task(String agency) {
        // of two tasks of the directive one comes, so the mail waits for the other
        return TaskEvents.task("personal-" + agency, "1", agency, 2, Urgency.NORMAL);
    }

    private static Document official(String id) {
        return service.mongo()
                .getCollection("officials")
                .find(new Document("_id", id))
                .first();
    }

    @Test
    void anErasedOfficialHasNeitherNameNorAddressAndIsWrittenNoMail() {
        Wire.directory(Wire.agency("gone", "Sở Y tế"), Wire.official("gone.head", "gone", OfficialRole.HEAD));
        Waiting.until("the official", () -> official("gone.head") != null);
        assertThat(service.json("/api/v1/me", "gone.head").get("officialName").asString())
                .isEqualTo("gone.head");
        Wire.tasks(List.of(TaskEvents.assigned(task("gone"))));
        Waiting.until("the notice", () -> count("gone.head") == 1);

        Wire.officials(2, new OfficialMessage.Erased("gone.head", "gone", OfficialRole.HEAD, TaskEvents.ASSIGNER));
        Waiting.until(
                "the erasure", () -> Collections.disjoint(official("gone.head").keySet(), List.of("name", "email")));

        Waiting.until("the notice to be handed over", () -> count("gone.head") == 0);
        assertThat(mails.to("gone.head")).isEmpty();
        Waiting.until(
                "the name to be forgotten",
                () -> !service.json("/api/v1/me", "gone.head").has("officialName"));
    }

    @Test
    void aNoticeIsKeptForAsLongAsTheSettingSays() {
        Wire.directory(
                Wire.agency("old", "Sở Y tế"),
                Wire.official("old.head", "old", OfficialRole.HEAD),
                Wire.agency("new", "Sở Y tế"),
                Wire.official("new.head", "new", OfficialRole.HEAD));
        Wire.tasks(List.of(TaskEvents.assigned(task("old")), TaskEvents.assigned(task("new"))));
        for (String head : List.of("old.head", "new.head")) {
            Waiting.until("the notice", () -> count(head) == 1);
        }

        Date dayBeforeYesterday = Date.from(Instant.now().minus(Duration.ofDays(2)));
        service.mongo()
                .getCollection("notices")
                .updateMany(
                        new Document("recipient.officialId", "old.head"),
                        new Document("$set", new Document("state.createdAt", dayBeforeYesterday)));

        Waiting.until("the old one to go", () -> count("old.head") == 0);
        assertThat(count("new.head")).isOne();
    }

    /** By the clock of this machine what happened to both is long past. */
    @Test
    void theCopyOfATaskIsKeptAsLongAsItRunsAndThenAsLongAsItsNoticesAre() {
        TaskFacts ended = task("ended");
        Wire.tasks(List.of(
                TaskEvents.assigned(task("running")),
                TaskEvents.assigned(ended),
                TaskEvents.envelope(
                        2,
                        new TaskMessage.Completed(TaskEvents.in(TaskStatus.COMPLETED, ended), TaskEvents.ASSIGNER))));
        Waiting.until("both to be handled", () -> handled("running", 1) && handled("ended", 2));

        Waiting.until("the one that ended to go", () -> copies("ended") == 0);
        assertThat(copies("running")).isOne();
    }

    private static boolean handled(String agency, long sequence) {
        return service.mongo()
                        .getCollection("consumed_dondoc_tasks_v1")
                        .countDocuments(new Document("_id", task(agency).taskId()).append("sequence", sequence))
                == 1;
    }

    private static long copies(String agency) {
        return service.mongo().getCollection("tasks").countDocuments(new Document("leadAgencyId", agency));
    }

    private static long count(String officialId) {
        return service.mongo()
                .getCollection("notices")
                .countDocuments(new Document("recipient.officialId", officialId));
    }
}
