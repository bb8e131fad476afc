package vn.dondoc.reporting.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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

    AuditConfiguration(MongoDatabaseFactory factory) {
        MongoDatabase database = factory.getMongoDatabase();
        this.entries = database.getCollection("audit");
        this.heads = database.getCollection("auditStreams");
    }

    @Bean(initMethod = "createIndexes")
    AuditEntries auditEntries() {
        return new AuditEntries(entries, heads);
    }

    @Bean
    AuditVerification auditVerification() {
        return new AuditVerification(entries, heads);
    }

    @Bean
    DayHeads auditDayHeads() {
        return new DayHeads(entries);
    }

    @Bean
    AuditErasure auditErasure(OfficialsCopy officials) {
        return new AuditErasure(entries, officials);
    }

    @Bean
    AuditRetention auditRetention(@Value("${dondoc.audit.retention}") Period kept, Clock clock) {
        return new AuditRetention(entries, heads, kept, clock);
    }
}
