package vn.dondoc.directive.directives.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directives.Directive;
import vn.dondoc.directive.directives.DirectiveQuery;
import vn.dondoc.directive.directives.Directives;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/** Directives, each a document with its outbox. */
final class MongoDirectives implements Directives {
    private final OutboxCollection<DirectiveDocument> collection;

    MongoDirectives(OutboxCollection<DirectiveDocument> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Directive> find(DirectiveId id) {
        return collection.find(id.value()).map(DirectiveDocument::restore);
    }

    @Override
    public boolean hasSeen(DirectiveId id, CommandId command) {
        return collection
                .find(id.value())
                .filter(stored -> stored.isRepeatOf(command))
                .isPresent();
    }

    @Override
    public Directive add(Directive directive, CommandContext moment) {
        try {
            return DirectiveDocument.restore(
                    collection.insert(DirectiveDocument.of(directive), directive.events(), moment));
        } catch (DuplicateDocument repeated) {
            VersionedDocument<DirectiveDocument> there =
                    collection.find(directive.id().value()).orElseThrow(() -> repeated);
            // the id follows from the key: it is a repeat even when the document remembers it no more; only a key used
            // for something else, as long as it is remembered, is told apart by this call
            there.isRepeatOf(moment.command());
            return DirectiveDocument.restore(there);
        }
    }

    @Override
    public Directive save(Directive directive, CommandContext moment) {
        String id = directive.id().value();
        VersionedDocument<DirectiveDocument> loaded = collection
                .find(id)
                .filter(stored -> stored.version() == directive.version())
                .orElseThrow(() -> new StaleDocument(id));
        return DirectiveDocument.restore(
                collection.update(loaded, DirectiveDocument.of(directive), directive.events(), moment));
    }

    @Override
    public List<Directive> list(DirectiveQuery query) {
        return collection
                .find(Query.query(new Criteria().andOperator(criteria(query)))
                        .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                        .limit(query.limit()))
                .stream()
                .map(DirectiveDocument::restore)
                .toList();
    }

    /** The collection takes them as they are: values are those of the driver, enums by name. */
    private static List<Criteria> criteria(DirectiveQuery query) {
        var all = new ArrayList<Criteria>();
        all.add(new Criteria()
                .orOperator(
                        Criteria.where("status").ne(DirectiveStatus.DRAFT.name()),
                        Criteria.where("content.issuingAgencyId").is(query.agencyId())));
        if (query.status() != null) {
            all.add(Criteria.where("status").is(query.status().name()));
        }
        if (query.year() != null) {
            all.add(Criteria.where("year").is(query.year()));
        }
        if (query.words() != null) {
            SearchText.partsOf(query.words())
                    .forEach(part -> all.add(Criteria.where("search").regex(part)));
        }
        DirectiveQuery.After after = query.after();
        if (after != null) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("createdAt").lt(after.createdAt()),
                            Criteria.where("createdAt")
                                    .is(after.createdAt())
                                    .and("_id")
                                    .lt(after.id())));
        }
        return all;
    }
}
