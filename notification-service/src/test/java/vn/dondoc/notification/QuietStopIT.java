package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.delivery.mail.ScriptedMailServer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** A service that is stopped while the mail server has a digest and a mail of it, and has not answered yet. */
class QuietStopIT {
    private static final LocalDate TUESDAY = TaskEvents.DUE.minusDays(1);

    private final MutableClock clock = MutableClock.of(VietnamTime.at(TUESDAY, LocalTime.of(6, 0)), VietnamTime.ZONE);
    private final String database = TestStores.freshDatabase();
    private final ScriptedMailServer mails = ScriptedMailServer.answering(Map.of());
    private final MongoClient client = MongoClients.create(TestStores.mongoUri(database));
    private final RunningService service = RunningService.startBy(
            clock,
            database,
            "quiet-stop",
            "--DONDOC_SMTP_HOST=127.0.0.1",
            "--DONDOC_SMTP_PORT=" + mails.port(),
            "--DONDOC_MAIL_FROM=don-doc@example.gov.vn",
            "--notification.delivery.grace=1ms",
            "--notification.mail.sending.poll=20ms",
            "--notification.digest.enabled=true",
            "--notification.digest.every=50ms");

    @AfterEach
    void stop() {
        service.close();
        client.close();
        mails.close();
    }

    @Test
    void whatAServerHasWhenTheServiceStopsIsNotedAndComesNoSecondTime() throws InterruptedException {
        Wire.directory(Wire.agency("Q1", "Q1"), Wire.official("Q1.head", "Q1", OfficialRole.HEAD));
        Waiting.until("the official", () -> stored("officials", new Document()) == 1);
        tellOfATask("first");
        Waiting.until("its mail", () -> stored("notices", sent("deliveries.mail")) == 1);
        mails.holdAnswers();
        tellOfATask("second");
        clock.set(VietnamTime.at(TUESDAY, LocalTime.of(7, 30)));
        Waiting.until("both to be taken", () -> mails.saidAfter("Message-ID: ").size() == 3);

        Thread stopping = Thread.ofPlatform().start(service::close);
        Waiting.until("it to wait", () -> stopping.getState() == Thread.State.TIMED_WAITING);
        mails.releaseAnswers();
        stopping.join();

        assertThat(stored("notices", sent("deliveries.mail"))).isEqualTo(2);
        assertThat(stored("digests", sent("mail"))).isOne();
    }

    private static void tellOfATask(String directive) {
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task(directive, "1", "Q1", 1, Urgency.NORMAL))));
    }

    /** And nobody is to send it any more. */
    private static Document sent(String path) {
        return new Document(path + ".status", "SENT")
                .append(path + ".claim", null)
                .append(path + ".dueAt", null);
    }

    private long stored(String collection, Document filter) {
        return client.getDatabase(database).getCollection(collection).countDocuments(filter);
    }
}
