package vn.dondoc.reporting.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Period;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.dondoc.platform.web.officials.OfficialsCopy;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> erasures;

    AuditConfiguration(MongoDatabaseFactory factory) {
        MongoDatabase database = factory.getMongoDatabase();
        this.entries = database.getCollection("audit");
        this.heads = database.getCollection("auditStreams");
        this.erasures = database.getCollection("auditErasures");
    }

    @Bean(initMethod = "createIndexes")
    AuditEntries auditEntries(MeterRegistry meters) {
        return new AuditEntries(entries, heads, meters);
    }

    @Bean(initMethod = "createIndexes")
    ErasureLists erasureLists() {
        return new ErasureLists(erasures, entries);
    }

    @Bean
    AuditVerification auditVerification(ErasureLists lists, AuditRetention retention) {
        return new AuditVerification(entries, heads, lists, retention);
    }

    @Bean
    DayHeads auditDayHeads() {
        return new DayHeads(entries);
    }

    @Bean
    AuditErasure auditErasure(ErasureLists lists, OfficialsCopy officials) {
        return new AuditErasure(entries, lists, officials::isErased);
    }

    @Bean
    AuditRetention auditRetention(ErasureLists lists, @Value("${dondoc.audit.retention}") Period kept, Clock clock) {
        return new AuditRetention(entries, heads, lists, kept, clock);
    }
}
