package vn.dondoc.notification.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.Wire;
import vn.dondoc.notification.delivery.SampleNotices;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.web.officials.DeputiesCopy;

/** An escalation to each deputy head, of whom {@code b} acts for {@code a} from {@link #FROM} until {@link #UNTIL}. */
class DeputyNoticesIT {
    private static final LocalDate FROM = LocalDate.of(2026, 4, 28);
    private static final LocalDate UNTIL = LocalDate.of(2026, 5, 4);

    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    private final DeputiesCopy register = new DeputiesCopy(client.getDatabase(TestStores.freshDatabase()));
    private final DeputyNotices deputies = new DeputyNotices(register);

    @BeforeEach
    void register() {
        var period = new DirectoryMessage.DeputyRecorded("1", "b", "a", FROM, UNTIL, null, false, TaskEvents.ASSIGNER);
        register.on(List.of(new ReceivedEvent<>(Wire.envelope(1, period), 0, 0)));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static Notice toEach(String officialId) {
        return SampleNotices.to(officialId, TaskEvents.escalated(TaskEvents.task("1", "H56.02", 1), 1, 1));
    }

    private List<String> toldOn(LocalDate day, String... officials) {
        return deputies.of(Stream.of(officials).map(DeputyNoticesIT::toEach).toList(), _ -> day).stream()
                .map(notice -> notice.recipient().namedId() + " for "
                        + notice.recipient().onBehalfOf())
                .toList();
    }

    @Test
    void aPeriodCoversItsFirstAndItsLastDay() {
        assertThat(toldOn(FROM, "a")).containsExactly("b for a");
        assertThat(toldOn(UNTIL, "a")).containsExactly("b for a");
        assertThat(toldOn(FROM.minusDays(1), "a")).isEmpty();
        assertThat(toldOn(UNTIL.plusDays(1), "a")).isEmpty();
    }

    @Test
    void aDeputyWhoIsOneOfSeveralIsToldForTheOwnOfficeAlone() {
        assertThat(toldOn(FROM, "a", "b")).isEmpty();
    }

    @Test
    void aDeputyHasNoDeputy() {
        Notice ofDeputy = toEach("x").forDeputy("a");

        assertThat(deputies.of(
                        List.of(ofDeputy.assignedTo(
                                ofDeputy.id(), ofDeputy.recipient().takenBy("a"), TaskEvents.NOW, TaskEvents.NOW)),
                        _ -> FROM))
                .isEmpty();
    }
}
