package vn.dondoc.directive.directives.persistence;

import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.directives.DirectiveId;
import vn.dondoc.directive.directives.NumberKey;
import vn.dondoc.directive.directives.Reservation;
import vn.dondoc.directive.directives.Reservations;
import vn.dondoc.platform.messaging.AlreadyThere;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.platform.messaging.OutboxCollection;
import vn.dondoc.platform.messaging.StaleDocument;
import vn.dondoc.platform.messaging.Stored;

/** Reservations, a document for each number; nobody is told of them. */
final class MongoReservations implements Reservations {
    private final OutboxCollection<NumberDocument> collection;

    MongoReservations(OutboxCollection<NumberDocument> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Reservation> find(NumberKey key) {
        return collection
                .find(key.value())
                .map(stored ->
                        new Reservation(key, new DirectiveId(stored.document().directiveId()), stored.version()));
    }

    @Override
    public boolean add(NumberKey key, DirectiveId holder, Moment moment) {
        try {
            collection.insert(new NumberDocument(key.value(), holder.value()), List.of(), moment);
            return true;
        } catch (AlreadyThere _) {
            return false;
        }
    }

    @Override
    public boolean pass(Reservation asRead, DirectiveId holder, Moment moment) {
        String id = asRead.key().value();
        Optional<Stored<NumberDocument>> loaded =
                collection.find(id).filter(stored -> stored.version() == asRead.version());
        if (loaded.isEmpty()) {
            return false;
        }
        try {
            collection.update(loaded.get(), new NumberDocument(id, holder.value()), List.of(), moment);
            return true;
        } catch (StaleDocument _) {
            return false;
        }
    }
}
