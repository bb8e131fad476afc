package vn.dondoc.directive.directory.persistence;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyGroup;
import vn.dondoc.directive.directory.DeputyPeriod;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.DirectoryEntry;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Deputyships;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/** Opens the directory on its collections. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DirectoryConfiguration {

    @Bean
    DirectoryEntries<Agency> agencies(OutboxCollections outboxes) {
        return entries(outboxes, "agencies", new AgencyDocument.Mapping());
    }

    @Bean
    DirectoryEntries<AgencyGroup> groups(OutboxCollections outboxes) {
        return entries(outboxes, "groups", new GroupDocument.Mapping());
    }

    @Bean
    DirectoryEntries<Official> officials(
            OutboxCollection<OfficialDocument> documents, OfficialDocument.Mapping mapping) {
        return new MongoDirectoryEntries<>(documents, mapping);
    }

    @Bean
    OutboxCollection<DeputyDocument> deputyDocuments(OutboxCollections outboxes, MongoOperations mongo) {
        mongo.indexOps("deputyships").createIndex(new Index("officialId", Sort.Direction.ASC));
        return outboxes.collection("deputyships", DeputyDocument.class, DirectoryMessages.CATALOG);
    }

    @Bean
    DirectoryEntries<DeputyPeriod> deputyPeriods(OutboxCollection<DeputyDocument> documents) {
        return new MongoDirectoryEntries<>(documents, new DeputyDocument.Mapping());
    }

    @Bean
    Deputyships deputyships(OutboxCollection<DeputyDocument> documents) {
        return (deputyId, onBehalfOf) -> documents
                .find(Query.query(Criteria.where("officialId")
                        .is(deputyId)
                        .and("onBehalfOf")
                        .is(onBehalfOf)
                        .and("ended")
                        .is(false)))
                .stream()
                .map(VersionedDocument::document)
                .map(it -> new Deputyship(it.from(), it.until(), Set.copyOf(it.operations())))
                .toList();
    }

    @Bean
    OutboxCollection<OfficialDocument> officialDocuments(OutboxCollections outboxes, MongoOperations mongo) {
        mongo.indexOps("officials").createIndex(new Index("announcedAt", Sort.Direction.ASC));
        return outboxes.collection(
                "officials", OfficialDocument.class, DirectoryMessages.CATALOG, OfficialMessages.CATALOG);
    }

    @Bean
    OfficialDocument.Mapping officialMapping(Clock clock) {
        return new OfficialDocument.Mapping(clock);
    }

    @Bean
    Directory directory(
            DirectoryEntries<Agency> agencies,
            DirectoryEntries<AgencyGroup> groups,
            DirectoryEntries<Official> officials) {
        return new Directory(agencies, groups, officials);
    }

    @Bean
    AgencyTrees agencyTrees(
            Directory directory,
            @Value("${dondoc.province}") String province,
            @Value("${dondoc.province-offices}") Set<String> offices,
            Clock clock) {
        return new AgencyTrees(() -> directory.tree(province, offices), clock);
    }

    private static <E extends DirectoryEntry, D> DirectoryEntries<E> entries(
            OutboxCollections outboxes, String name, EntryMapping<E, D> mapping) {
        return new MongoDirectoryEntries<>(
                outboxes.collection(name, mapping.type(), DirectoryMessages.CATALOG), mapping);
    }
}
