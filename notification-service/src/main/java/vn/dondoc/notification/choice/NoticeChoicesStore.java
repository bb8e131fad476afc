package vn.dondoc.notification.choice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.audit.AuditMessages;
import vn.dondoc.notification.directory.OfficialsListener;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The choices of all officials; whoever never chose has the default ones. Nobody changes those of somebody else. */
@Component
public class NoticeChoicesStore implements OfficialsListener {
    private final OutboxCollection<NoticeChoices> documents;

    NoticeChoicesStore(OutboxCollections outboxes) {
        this.documents = outboxes.collection("noticeChoices", NoticeChoices.class, AuditMessages.CATALOG);
    }

    public VersionedChoices of(String officialId) {
        return documents
                .find(officialId)
                .map(stored -> new VersionedChoices(stored.document(), stored))
                .orElseGet(() -> new VersionedChoices(NoticeChoices.defaultOf(officialId), null));
    }

    /** Of each of them, in one look. */
    public Map<String, NoticeChoices> of(Collection<String> officialIds) {
        Map<String, NoticeChoices> found = new HashMap<>();
        if (!officialIds.isEmpty()) {
            officialIds.forEach(id -> found.put(id, NoticeChoices.defaultOf(id)));
            find(officialIds).forEach(stored -> found.put(stored.document().id(), stored.document()));
        }
        return found;
    }

    private List<VersionedDocument<NoticeChoices>> find(Collection<String> officialIds) {
        return documents.find(new Query(where("_id").in(officialIds)));
    }

    /** @throws ChoicesRejected when it names something that cannot be chosen */
    public VersionedChoices choose(NoticeChoices chosen, long version, CommandContext context) {
        return new VersionedCommand("choices", chosen.id(), version, context)
                .execute(() -> of(chosen.id()), before -> store(before, chosen, context));
    }

    private VersionedChoices store(VersionedChoices before, NoticeChoices chosen, CommandContext context) {
        chosen.requireValidOn(VietnamTime.dayOf(context.time()));
        VersionedDocument<NoticeChoices> stored = before.stored();
        try {
            return new VersionedChoices(
                    chosen,
                    stored == null
                            ? documents.insert(chosen, List.of(), context)
                            : documents.update(stored, chosen, List.of(), context));
        } catch (DuplicateDocument _) {
            throw new StaleDocument(chosen.id());
        }
    }

    @Override
    public void officialsErased(Collection<String> officialIds) {
        find(officialIds).forEach(documents::delete);
    }
}
