package vn.dondoc.directive.directives.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directives.Directive;
import vn.dondoc.directive.directives.DirectiveQuery;
import vn.dondoc.directive.directives.DirectiveReader;
import vn.dondoc.directive.directives.Directives;
import vn.dondoc.directive.directives.Dispatch;
import vn.dondoc.directive.directives.HistoryEntry;
import vn.dondoc.directive.directives.VersionedDirective;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/** Directives, each a document with its outbox. */
final class MongoDirectives implements Directives {
    /** So that whoever looks for what was issued passes over what a draft leaves. */
    private static final Document REMAINS_OF_DRAFT = new Document("status", DirectiveStatus.DRAFT.name());

    private final OutboxCollection<DirectiveDocument> collection;
    private final MongoOperations mongo;

    MongoDirectives(OutboxCollection<DirectiveDocument> collection, MongoOperations mongo) {
        this.collection = collection;
        this.mongo = mongo;
    }

    /** With the document that the next update must find. */
    private record LoadedDirective(Directive directive, VersionedDocument<DirectiveDocument> document)
            implements VersionedDirective {
        static LoadedDirective from(VersionedDocument<DirectiveDocument> document) {
            return new LoadedDirective(DirectiveDocument.restore(document), document);
        }

        @Override
        public long version() {
            return document.version();
        }

        @Override
        public boolean isRepeatOf(CommandId command) {
            return document.isRepeatOf(command);
        }
    }

    @Override
    public Optional<VersionedDirective> find(DirectiveId id) {
        return collection.find(id.value()).map(LoadedDirective::from);
    }

    @Override
    public VersionedDirective add(Directive directive, CommandContext context) {
        String id = directive.id().value();
        try {
            return LoadedDirective.from(
                    collection.insert(DirectiveDocument.of(directive), directive.events(), context));
        } catch (DuplicateDocument repeated) {
            VersionedDocument<DirectiveDocument> there = collection
                    .find(id)
                    .orElseThrow(() -> collection.wasDeleted(id) ? new CommandIdReused(id) : repeated);
            // the id follows from the key: it is a repeat even when the document remembers it no more; only a key used
            // for something else, as long as it is remembered, is told apart by this call
            there.isRepeatOf(context.command());
            context.settle();
            return LoadedDirective.from(there);
        }
    }

    @Override
    public VersionedDirective save(VersionedDirective changed, CommandContext context) {
        Directive directive = changed.directive();
        return LoadedDirective.from(collection.update(
                ((LoadedDirective) changed).document(), DirectiveDocument.of(directive), directive.events(), context));
    }

    @Override
    public void remove(VersionedDirective draft) {
        collection.deleteForGood(((LoadedDirective) draft).document(), REMAINS_OF_DRAFT);
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

    /** What is read of a directive to count how often it went out. */
    private record SentDirective(List<HistoryEntry> history, List<String> addresseeIds) {}

    @Override
    public List<Dispatch> dispatchedSince(String agencyId, Instant since) {
        Query lately = Query.query(Criteria.where("history")
                .elemMatch(
                        Criteria.where("actor.agencyId").is(agencyId).and("at").gte(since)));
        lately.fields().include("history", "addresseeIds");
        return mongo.find(lately, SentDirective.class, DirectivesConfiguration.FORM.collection()).stream()
                .flatMap(sent -> Dispatch.of(sent.history(), sent.addresseeIds().size(), agencyId, since))
                .sorted(Comparator.comparing(Dispatch::at))
                .toList();
    }

    private static Criteria issuedIn(DirectiveReader reader) {
        AgencyScope scope = reader.scope();
        Criteria issued = Criteria.where("status").ne(DirectiveStatus.DRAFT.name());
        return scope.all()
                ? issued
                : issued.orOperator(
                        Criteria.where("content.identity.issuingAgencyId").in(scope.agencies()),
                        Criteria.where("addresseeIds").in(scope.agencies()),
                        Criteria.where("_id").in(reader.joined()));
    }

    /** The collection takes them as they are: values are those of the driver, enums by name. */
    private static List<Criteria> criteria(DirectiveQuery query) {
        var all = new ArrayList<Criteria>();
        all.add(new Criteria()
                .orOperator(
                        issuedIn(query.reader()),
                        Criteria.where("content.identity.issuingAgencyId")
                                .is(query.reader().agencyId())));
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
        DirectiveQuery.ListPosition after = query.after();
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
