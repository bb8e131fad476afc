package vn.dondoc.platform.web.officials;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
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
        collection.createIndex(Indexes.ascending(ON_BEHALF_OF));
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

    /** Whether there is a period, past or to come, that was not ended early. */
    public boolean hasAny() {
        return collection.find(eq(ENDED, false)).first() != null;
    }

    /** By official who may act for them that day, by that operation among others; those for whom nobody may are missing. */
    public Map<String, Set<String>> of(Collection<String> onBehalfOf, LocalDate day, String operation) {
        Map<String, Set<String>> deputies = new HashMap<>();
        covering(in(ON_BEHALF_OF, onBehalfOf), day, operation)
                .forEach(period -> deputies.computeIfAbsent(period.getString(ON_BEHALF_OF), _ -> new HashSet<>())
                        .add(period.getString(OFFICIAL)));
        return deputies;
    }

    /** For whom a deputy may act that day, by that operation among others. */
    public Set<String> actedForBy(String deputyId, LocalDate day, String operation) {
        return covering(eq(OFFICIAL, deputyId), day, operation)
                .map(period -> period.getString(ON_BEHALF_OF))
                .collect(Collectors.toSet());
    }

    private Stream<Document> covering(Bson whose, LocalDate day, String operation) {
        // days are stored as ISO 8601 writes them, which sorts by time
        var periods = and(whose, eq(ENDED, false), lte(FROM, day.toString()), gte(UNTIL, day.toString()));
        return collection.find(periods).into(new ArrayList<>()).stream().filter(period -> {
            List<String> operations = period.getList(OPERATIONS, String.class);
            return operations.isEmpty() || operations.contains(operation);
        });
    }
}
