package vn.dondoc.notification.settings;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.audit.AuditMessages;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/** All versions that were stored, one document each, which carries the entry of its change in the audit trail. */
@Component
public class SettingVersions {
    static final String COLLECTION = "noticeSettings";
    private static final String KIND = "kind";
    private static final String NUMBER = "number";

    private final MongoOperations mongo;
    private final OutboxCollection<SettingVersion> documents;

    SettingVersions(MongoOperations mongo, OutboxCollections outboxes) {
        this.mongo = mongo;
        this.documents = outboxes.collection(COLLECTION, SettingVersion.class, AuditMessages.CATALOG);
        mongo.indexOps(COLLECTION).createIndex(new Index(KIND, Sort.Direction.ASC).on(NUMBER, Sort.Direction.DESC));
    }

    Optional<VersionedDocument<SettingVersion>> find(SettingKind kind, long number) {
        return documents.find(SettingVersion.idOf(kind, number));
    }

    /** The newest first. */
    List<SettingRevision> revisions(SettingKind kind, long before, int limit) {
        Query query = new Query(where(KIND).is(kind).and(NUMBER).lt(before))
                .with(Sort.by(Sort.Direction.DESC, NUMBER))
                .limit(limit);
        query.fields().exclude("text");
        return mongo.find(query, SettingRevision.class, COLLECTION);
    }

    /** @throws StaleDocument when somebody else was faster */
    VersionedDocument<SettingVersion> add(SettingVersion version, CommandContext context) {
        try {
            return documents.insert(version, List.of(), context);
        } catch (DuplicateDocument _) {
            throw new StaleDocument(version.id());
        }
    }
}
