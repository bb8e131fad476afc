package vn.dondoc.reporting.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.bson.Document;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.observability.MeterNames;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;

/** A trail in a database of the test's own. */
final class StoredTrail implements AutoCloseable {
    private static final MongoClient CLIENT = MongoClients.create(TestStores.mongoUri("admin"));

    private final MongoDatabase database = CLIENT.getDatabase(TestStores.freshDatabase());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AuditEntries audit = new AuditEntries(entries(), heads(), meters);
    private final ErasureLists erasures = new ErasureLists(lists(), entries());

    StoredTrail(PublishedAuditEntries told) {
        audit.createIndexes();
        erasures.createIndexes();
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

    MongoCollection<Document> lists() {
        return database.getCollection("auditErasures");
    }

    AuditVerification verification() {
        return verification(Period.ofYears(10), PublishedAuditEntries.NOON);
    }

    AuditVerification verification(Period kept, Instant now) {
        return new AuditVerification(entries(), heads(), erasures, retention(kept, now));
    }

    /** Before each question that it asks the store, something happens. */
    AuditVerification verificationWhile(Runnable happening) {
        return new AuditVerification(
                asked(entries(), happening),
                asked(heads(), happening),
                erasures,
                retention(Period.ofYears(10), PublishedAuditEntries.NOON));
    }

    @SuppressWarnings("unchecked")
    private static MongoCollection<Document> asked(MongoCollection<Document> collection, Runnable happening) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (method.getName().equals("find")) {
                happening.run();
            }
            return method.invoke(collection, arguments);
        };
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                StoredTrail.class.getClassLoader(), new Class<?>[] {MongoCollection.class}, handler);
    }

    /** The erasure of one whom the directory has erased. */
    AuditErasure erasureOf(String official) {
        return new AuditErasure(entries(), erasures, official::equals);
    }

    double rivals() {
        return meters.counter(MeterNames.AUDIT_RIVALS).count();
    }

    List<AuditRecord> list(AuditQuery.Filter filter) {
        return audit.list(new AuditQuery(filter, null, 100));
    }

    void dropOlderThan(Period kept, Instant now) {
        retention(kept, now).run();
    }

    private AuditRetention retention(Period kept, Instant now) {
        return new AuditRetention(entries(), heads(), erasures, kept, Clock.fixed(now, VietnamTime.ZONE));
    }

    @Override
    public void close() {
        database.drop();
    }
}
