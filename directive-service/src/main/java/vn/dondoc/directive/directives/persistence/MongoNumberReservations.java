package vn.dondoc.directive.directives.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.directives.numbering.DocumentNumberKey;
import vn.dondoc.directive.directives.numbering.NumberReservation;
import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/** Reservations, a document for each number; nobody is told of them. */
final class MongoNumberReservations implements NumberReservations {
    private final OutboxCollection<NumberReservationDocument> collection;

    MongoNumberReservations(OutboxCollection<NumberReservationDocument> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<NumberReservation> find(DocumentNumberKey key) {
        return collection.find(key.value()).map(MongoNumberReservations::reservation);
    }

    @Override
    public List<NumberReservation> findAll(DocumentNumberKey.Range range) {
        return collection
                .find(Query.query(Criteria.where("_id").gte(range.from()).lt(range.to()))
                        .with(Sort.by("_id")))
                .stream()
                .map(MongoNumberReservations::reservation)
                .toList();
    }

    private static NumberReservation reservation(VersionedDocument<NumberReservationDocument> stored) {
        NumberReservationDocument document = stored.document();
        return new NumberReservation(
                new DocumentNumberKey(document.id()), new DirectiveId(document.directiveId()), stored.version());
    }

    @Override
    public boolean add(DocumentNumberKey key, DirectiveId holder, CommandContext context) {
        try {
            collection.insert(
                    new NumberReservationDocument(key.value(), holder.value()), List.of(), context.withoutRequest());
            return true;
        } catch (DuplicateDocument _) {
            return false;
        }
    }

    @Override
    public boolean transfer(NumberReservation asRead, DirectiveId holder, CommandContext context) {
        String id = asRead.key().value();
        Optional<VersionedDocument<NumberReservationDocument>> loaded =
                collection.find(id).filter(stored -> stored.version() == asRead.version());
        if (loaded.isEmpty()) {
            return false;
        }
        try {
            collection.update(
                    loaded.get(),
                    new NumberReservationDocument(id, holder.value()),
                    List.of(),
                    context.withoutRequest());
            return true;
        } catch (StaleDocument _) {
            return false;
        }
    }
}
