package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** Of too many mails an hour to one official the rest waits, without an attempt lost; the inbox has all at once. */
class MailLimitsIT {
    private static MailCatcher mails;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.start(
                TestStores.freshDatabase(),
                "mail-limits",
                mails.settings(
                        "--dondoc.limits.enabled=true",
                        "--dondoc.limits.mails-per-hour.recipient=2",
                        "--notification.delivery.grace=1ms",
                        "--notification.delivery.pending-interval=100ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    @Test
    void mailsOverTheLimitOfOneOfficialWaitAndOthersAreSent() {
        Wire.directory(
                Wire.official("flood-1.head", "flood-1", OfficialRole.HEAD),
                Wire.official("flood-2.head", "flood-2", OfficialRole.HEAD));
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments() >= 2);
        for (int i = 0; i < 3; i++) {
            Wire.tasks(List.of(TaskEvents.assigned(task("flood" + i, "flood-1"))));
        }
        Wire.tasks(List.of(TaskEvents.assigned(task("flood3", "flood-2"))));

        Waiting.until(
                "the other official's mail", () -> mails.to("flood-2.head").size() == 1);
        Waiting.until("the third to wait", () -> pending() == 1);
        // each goes by a connection of its own, and the one that waits is told of first
        Waiting.until("the first two", () -> mails.to("flood-1.head").size() == 2);
        assertThat(service.json("/api/v1/inbox", "flood-1.head").get("items")).hasSize(3);
        assertThat(service.mongo()
                        .getCollection("notices")
                        .find(new Document("deliveries.mail.reason", "delivery.reason.limit"))
                        .first()
                        .get("deliveries", Document.class)
                        .get("mail", Document.class)
                        .getInteger("attempts"))
                .isZero();
    }

    private static long pending() {
        return service.mongo()
                .getCollection("notices")
                .countDocuments(new Document("deliveries.mail.status", "PENDING")
                        .append("deliveries.mail.reason", "delivery.reason.limit"));
    }

    private static TaskFacts task(String directive, String agency) {
        return TaskEvents.task(directive, "1", agency, 1, Urgency.NORMAL);
    }
}
