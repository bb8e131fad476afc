package vn.dondoc.platform.web.officials;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessage.DeputyRecorded;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Deputyships;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** The register of deputies, kept like {@link OfficialsCopy}; agencies and groups are left to others. */
public final class DeputiesCopy implements BatchEventHandler<DirectoryMessage>, Deputyships {
    private static final String OFFICIAL = "officialId";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String OPERATIONS = "operations";
    private static final String ENDED = "ended";

    private final MongoCollection<Document> collection;

    public DeputiesCopy(MongoDatabase database) {
        this.collection = database.getCollection("deputyships");
        collection.createIndex(Indexes.ascending(OFFICIAL));
    }

    @Override
    public void on(List<ReceivedEvent<DirectoryMessage>> batch) {
        BulkWrites.writeIgnoringDuplicates(
                collection,
                batch.stream()
                        .map(ReceivedEvent::event)
                        .flatMap(event -> event.data() instanceof DeputyRecorded deputy
                                ? Stream.of(BulkWrites.newer(deputy.deputyshipId(), event.sequence(), fieldsOf(deputy)))
                                : Stream.empty())
                        .toList());
    }

    private static Document fieldsOf(DeputyRecorded deputy) {
        List<String> operations = deputy.operations();
        return new Document(OFFICIAL, deputy.officialId())
                .append(ON_BEHALF_OF, deputy.onBehalfOf())
                .append(FROM, deputy.from().toString())
                .append(UNTIL, deputy.until().toString())
                .append(OPERATIONS, operations == null ? List.of() : operations)
                .append(ENDED, deputy.ended());
    }

    @Override
    public List<Deputyship> of(String deputyId, String onBehalfOf) {
        return collection
                .find(and(eq(OFFICIAL, deputyId), eq(ON_BEHALF_OF, onBehalfOf), eq(ENDED, false)))
                .map(it -> new Deputyship(
                        LocalDate.parse(it.getString(FROM)),
                        LocalDate.parse(it.getString(UNTIL)),
                        Set.copyOf(it.getList(OPERATIONS, String.class))))
                .into(new ArrayList<>());
    }
}
