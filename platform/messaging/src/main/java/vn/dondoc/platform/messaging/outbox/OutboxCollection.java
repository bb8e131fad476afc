package vn.dondoc.platform.messaging.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.COMMANDS;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.OUTBOX;
import static vn.dondoc.platform.messaging.outbox.VersionedDocument.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.outbox.OutboxSource.PendingEvents;

/**
 * All documents of one kind of aggregate. A write stores the state and the events it leads to in one document, or neither,
 * and starts publishing; there is no other way to write. A write whose outcome is unknown (the driver's exception passes)
 * is never published from memory: the poller finds what was stored, a repeat finds its own command.
 *
 * @param <D> a record that Spring Data maps; its field {@code id} is the document's id
 */
public final class OutboxCollection<D> {
    private static final int MAX_PENDING = 200;

    /** On what is left of a document that was deleted. */
    private static final String DELETED = "deleted";

    /** A document that grows over 16 MB cannot be stored; a letter takes up to three bytes, and there is the state besides. */
    private static final int MAX_PENDING_CHARS = 2 * 1024 * 1024;

    private final OutboxSource outbox;
    private final MongoCollection<Document> collection;
    private final DocumentMapping<D> mapping;
    private final OutboxUpdate outboxUpdate;
    private final OutboxRelay relay;
    private final FaultInjection faults;

    OutboxCollection(
            OutboxSource outbox,
            DocumentMapping<D> mapping,
            OutboxUpdate outboxUpdate,
            OutboxRelay relay,
            FaultInjection faults) {
        this.outbox = outbox;
        this.collection = outbox.collection();
        this.mapping = mapping;
        this.outboxUpdate = outboxUpdate;
        this.relay = relay;
        this.faults = faults;
    }

    public Optional<VersionedDocument<D>> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first())
                .filter(raw -> !raw.containsKey(DELETED))
                .map(this::versioned);
    }

    /** The documents that the query finds; sort and limit are the caller's. */
    public List<VersionedDocument<D>> find(Query query) {
        var found = collection.find(query.getQueryObject()).sort(query.getSortObject());
        return found.limit(query.getLimit())
                .batchSize(10_000)
                .map(this::versioned)
                .into(new ArrayList<>());
    }

    /**
     * Stores a new document.
     *
     * @throws DuplicateDocument when its id is taken
     * @throws EventTooLarge when one of the events is over the {@linkplain EventSizeLimit limit}
     */
    public VersionedDocument<D> insert(D document, List<? extends Message> messages, CommandContext context) {
        Document raw = outboxUpdate.newDocument(mapping.write(document), messages, context);
        outboxUpdate.sizeLimit().check(VersionedDocument.pendingOf(raw), 0);
        try {
            collection.insertOne(raw);
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new DuplicateDocument(raw.getString("_id"));
            }
            throw failure;
        }
        context.settle();
        publish(raw);
        return new VersionedDocument<>(document, raw);
    }

    /**
     * Stores many new documents at once. What a service does by itself has nobody to ask for less: the size of these events
     * is not limited. Where the context has a request, each document takes its entry along; there may be more to tell of the request.
     *
     * @return the ids that were there already; those documents are left as they are
     */
    public Set<String> insertAll(List<DocumentInsert<D>> documents, CommandContext context) {
        // before the events are dated: by their age other instances take them for left behind
        relay.awaitRoom();
        List<Document> raws = documents.stream()
                .map(it -> outboxUpdate.newDocument(mapping.write(it.document()), it.messages(), context))
                .toList();
        List<InsertOneModel<Document>> inserts =
                raws.stream().map(InsertOneModel::new).toList();
        faults.beforeWrite(collection.getNamespace().getCollectionName(), inserts);
        Set<Integer> duplicates = BulkWrites.writeIgnoringDuplicates(collection, inserts);
        var known = new HashSet<String>();
        for (int i = 0; i < raws.size(); i++) {
            if (duplicates.contains(i)) {
                known.add(raws.get(i).getString("_id"));
            } else {
                publish(raws.get(i));
            }
        }
        return known;
    }

    /**
     * Stores the document in place of the one loaded.
     *
     * @throws StaleDocument when another version is stored by now
     * @throws OutboxFull when too many of its events wait to be published
     * @throws EventTooLarge when one of the events is over the {@linkplain EventSizeLimit limit}
     */
    public VersionedDocument<D> update(
            VersionedDocument<D> loaded, D document, List<? extends Message> messages, CommandContext context) {
        requireRoom(loaded, messages, context);
        OutboxUpdate.PreparedUpdate prepared =
                outboxUpdate.prepare(loaded.raw(), mapping.write(document, loaded), messages, context);
        outboxUpdate.sizeLimit().check(VersionedDocument.pendingOf(prepared.after()), loaded.lastPosition());
        if (collection.updateOne(isUnchanged(loaded), prepared.update()).getMatchedCount() == 0) {
            throw new StaleDocument(loaded.id());
        }
        context.settle();
        publish(prepared.after());
        return new VersionedDocument<>(document, prepared.after());
    }

    /** Appends entries to the audit trail of a document, which stays as it is otherwise; throws as {@link #update} does. */
    void append(VersionedDocument<D> loaded, List<AuditEntry> entries, CommandContext context) {
        requireRoom(loaded, entries.size());
        OutboxUpdate.PreparedUpdate prepared = outboxUpdate.prepare(loaded.raw(), entries, context);
        if (collection.updateOne(isUnchanged(loaded), prepared.update()).getMatchedCount() == 0) {
            throw new StaleDocument(loaded.id());
        }
        publish(prepared.after());
    }

    /**
     * Stores many documents in place of those loaded; as with {@link #insertAll}, the size of the events is not limited.
     *
     * @return the ids of the stale ones, which are left as they are
     * @throws OutboxFull when too many events of one of them wait to be published; then none is stored
     */
    public Set<String> updateAll(List<DocumentUpdate<D>> unordered, CommandContext given) {
        if (unordered.isEmpty()) {
            return Set.of();
        }
        // not counted as stale: who loads stale ones again would turn in place until Kafka is back
        unordered.forEach(it -> requireRoom(it.loaded(), it.messages(), given));
        relay.awaitRoom(); // before the events are dated, as above
        CommandContext context = given.withUniqueCommand();
        // in one order, whoever writes: two that lock the same documents in different orders would wait for each other
        List<DocumentUpdate<D>> changes = unordered.stream()
                .sorted(Comparator.comparing(it -> it.loaded().id()))
                .toList();
        List<OutboxUpdate.PreparedUpdate> updates = changes.stream()
                .map(it -> outboxUpdate.prepare(
                        it.loaded().raw(), mapping.write(it.document(), it.loaded()), it.messages(), context))
                .toList();
        var writes = new ArrayList<UpdateOneModel<Document>>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            writes.add(new UpdateOneModel<>(
                    isUnchanged(changes.get(i).loaded()), updates.get(i).update()));
        }
        var result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        Set<String> stale = result.getMatchedCount() == changes.size() ? Set.of() : staleAmong(updates, context);
        updates.stream()
                .map(OutboxUpdate.PreparedUpdate::after)
                .filter(after -> !stale.contains(after.getString("_id")))
                .forEach(this::publish);
        return stale;
    }

    /**
     * Removes a document of which nobody was told anything that still waits.
     *
     * @throws StaleDocument when another version is stored by now, or an event of it waits to be published
     */
    public void delete(VersionedDocument<D> loaded) {
        Bson settled = settled(loaded);
        requireFound(collection.deleteOne(settled).getDeletedCount(), loaded);
    }

    /**
     * As {@link #delete}, but the id stays taken, in the same write: another document of that id, also one that somebody was about to
     * store, would count its events from 1 again, and be taken for this one.
     *
     * @param remains what else stays, for those who look for documents by it
     */
    public void deleteForGood(VersionedDocument<D> loaded, Document remains) {
        Bson settled = settled(loaded);
        Document left = new Document(remains).append(DELETED, true);
        requireFound(collection.replaceOne(settled, left).getMatchedCount(), loaded);
    }

    /** Whether a document of that id was there, and is no more for good. */
    public boolean wasDeleted(String id) {
        return collection.find(and(eq("_id", id), exists(DELETED))).first() != null;
    }

    private Bson settled(VersionedDocument<D> loaded) {
        relay.awaitCleared(AuditTrail.streamOf(collection.getNamespace().getCollectionName(), loaded.id()));
        return and(isUnchanged(loaded), exists(OUTBOX, false));
    }

    private static void requireFound(long count, VersionedDocument<?> loaded) {
        if (count == 0) {
            throw new StaleDocument(loaded.id());
        }
    }

    private Set<String> staleAmong(List<OutboxUpdate.PreparedUpdate> updates, CommandContext context) {
        var ids = new HashSet<String>();
        updates.forEach(prepared -> ids.add(prepared.after().getString("_id")));
        var stale = new HashSet<>(ids);
        for (Document document : collection.find(in("_id", ids)).projection(include(COMMANDS))) {
            if (document.getList(COMMANDS, String.class, List.of())
                    .contains(context.command().storedForm())) {
                stale.remove(document.getString("_id"));
            }
        }
        return stale;
    }

    private static void requireRoom(
            VersionedDocument<?> loaded, List<? extends Message> messages, CommandContext context) {
        requireRoom(loaded, messages.size() + (context.request() == null ? 0 : 1));
    }

    private static void requireRoom(VersionedDocument<?> loaded, int more) {
        if (more > 0 && (loaded.pendingCount() + more > MAX_PENDING || loaded.pendingChars() > MAX_PENDING_CHARS)) {
            throw new OutboxFull(loaded.id());
        }
    }

    private static Bson isUnchanged(VersionedDocument<?> loaded) {
        return and(eq("_id", loaded.id()), eq(VERSION, loaded.version()));
    }

    private void publish(Document raw) {
        if (raw.containsKey(OUTBOX)) {
            relay.publish(PendingEvents.of(outbox, raw));
        }
    }

    private VersionedDocument<D> versioned(Document raw) {
        return new VersionedDocument<>(mapping.read(raw), raw);
    }
}
