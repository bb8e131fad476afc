package vn.dondoc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.directory.TestDirectory;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.web.text.MessageRenderer;

/** What every channel does with notices, whatever its receiver answers; each channel's test brings a real receiver. */
public abstract class DeliveryChannelContract {
    private static final String AGENCY = "H56.02";

    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    protected final MongoTemplate mongo = new MongoTemplate(client, TestStores.freshDatabase());
    protected final DirectoryLookup directory = TestDirectory.of(mongo);

    protected abstract DeliveryChannel channel();

    /** From now on the receiver refuses what is for this official, and nothing else. */
    protected abstract void refuse(String officialId);

    protected abstract void goAway();

    /** For which officials it took something. */
    protected abstract List<String> taken();

    @BeforeEach
    void addOfficials() {
        Stream.of("one", "two", "three")
                .forEach(id -> TestDirectory.add(mongo, officialOf(id, id + "@example.gov.vn")));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static Official officialOf(String id, String address) {
        return new Official(id, id, AGENCY, OfficialRole.HEAD, address, true, 1);
    }

    private static Notice noticeTo(String officialId) {
        return SampleNotices.to(
                officialId, TaskEvents.assigned(TaskEvents.task("D-" + officialId, "1", AGENCY, 1, Urgency.NORMAL)));
    }

    private List<DeliveryResult> sendToAll() {
        return send("one", "two", "three");
    }

    private List<DeliveryResult> send(String... officialIds) {
        return send(
                Stream.of(officialIds).map(DeliveryChannelContract::noticeTo).toList(), () -> true);
    }

    protected List<DeliveryResult> send(List<Notice> notices, BooleanSupplier inTime) {
        List<DeliveryResult> results = new ArrayList<>();
        channel().send(notices, _ -> MessageRenderer.VIETNAMESE, inTime, results::add);
        return results;
    }

    @Test
    void eachNoticeIsHandedToTheReceiver() {
        assertThat(sendToAll()).hasSize(3).hasOnlyElementsOfType(DeliveryResult.Sent.class);

        assertThat(taken()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void aNoticeThatIsRefusedStopsNoOther() {
        refuse("two");

        List<DeliveryResult> results = sendToAll();

        assertThat(taken()).containsExactlyInAnyOrder("one", "three");
        assertThat(results).filteredOn(DeliveryResult.Sent.class::isInstance).hasSize(2);
        assertThat(results)
                .filteredOn(DeliveryResult.Failed.class::isInstance)
                .singleElement()
                .satisfies(
                        it -> assertThat(it.notice().recipient().officialId()).isEqualTo("two"));
    }

    @Test
    void aReceiverThatIsAwayRefusesNoNotice() {
        goAway();

        assertThat(sendToAll()).hasSize(3).hasOnlyElementsOfType(DeliveryResult.Postponed.class);
    }

    @Test
    void anOfficialWhomTheChannelCannotReachIsSkipped() {
        assertThat(send("nobody")).singleElement().isInstanceOf(DeliveryResult.Skipped.class);
    }

    @Test
    void aNoticeThereIsNoTimeForIsNotTried() {
        assertThat(send(List.of(noticeTo("one"), noticeTo("two")), () -> false)).isEmpty();

        assertThat(taken()).isEmpty();
    }

    @Test
    void theReasonOfAFailedDeliveryTellsNoAddress() {
        refuse("two");

        assertThat(sendToAll())
                .filteredOn(DeliveryResult.Failed.class::isInstance)
                .singleElement()
                .satisfies(
                        it -> assertThat(((DeliveryResult.Failed) it).reason()).doesNotContain("@", "two", "127"));
    }

    @Test
    void theSameNoticeSentAgainIsTheSameToTheReceiver() {
        send("one");
        send("one");

        assertThat(idsTaken()).hasSize(2).containsOnly(idsTaken().getFirst());
    }

    /** By which the receiver recognises what it has. */
    protected abstract List<String> idsTaken();
}
