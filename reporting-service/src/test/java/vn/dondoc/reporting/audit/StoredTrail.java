package vn.dondoc.reporting.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.bson.Document;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;

/** A trail in a database of the test's own. */
final class StoredTrail implements AutoCloseable {
    private static final MongoClient CLIENT = MongoClients.create(TestStores.mongoUri("admin"));

    private final MongoDatabase database = CLIENT.getDatabase(TestStores.freshDatabase());
    private final AuditEntries audit = new AuditEntries(entries(), heads());

    StoredTrail(Told told) {
        audit.createIndexes();
        store(told.received());
    }

    void store(List<ReceivedEvent<AuditMessage>> batch) {
        audit.on(batch);
    }

    MongoCollection<Document> entries() {
        return database.getCollection("audit");
    }

    MongoCollection<Document> heads() {
        return database.getCollection("auditStreams");
    }

    AuditVerification verification() {
        return new AuditVerification(entries(), heads());
    }

    List<AuditRecord> list(AuditQuery.Filter filter) {
        return audit.list(new AuditQuery(filter, null, 100));
    }

    void dropOlderThan(Period kept, Instant now) {
        new AuditRetention(entries(), heads(), kept, Clock.fixed(now, VietnamTime.ZONE)).run();
    }

    @Override
    public void close() {
        database.drop();
    }
}
