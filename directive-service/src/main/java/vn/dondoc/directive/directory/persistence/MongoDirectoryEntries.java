package vn.dondoc.directive.directory.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.contracts.Actor;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.DirectoryEntry;
import vn.dondoc.directive.directory.DirectoryEntryNotFound;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.directive.directory.VersionedEntry;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DocumentInsert;
import vn.dondoc.platform.messaging.outbox.DocumentUpdate;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/** Entries of one kind, each a document with its outbox. */
final class MongoDirectoryEntries<E extends DirectoryEntry, D> implements DirectoryEntries<E> {
    private final OutboxCollection<D> collection;
    private final EntryMapping<E, D> mapping;

    MongoDirectoryEntries(OutboxCollection<D> collection, EntryMapping<E, D> mapping) {
        this.collection = collection;
        this.mapping = mapping;
    }

    @Override
    public Map<String, VersionedEntry<E>> findAll(Collection<String> ids) {
        return byId(collection.find(withIds(ids)));
    }

    @Override
    public Map<String, VersionedEntry<E>> all() {
        return byId(collection.find(new Query()));
    }

    @Override
    public List<VersionedEntry<E>> list(@Nullable String query, @Nullable String after, int limit) {
        var all = new ArrayList<Criteria>();
        if (after != null) {
            all.add(Criteria.where("_id").gt(after));
        }
        if (query != null) {
            SearchText.partsOf(query)
                    .forEach(part -> all.add(Criteria.where("search").regex(part)));
        }
        var criteria = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return collection.find(Query.query(criteria).with(Sort.by("_id")).limit(limit)).stream()
                .map(this::versioned)
                .toList();
    }

    @Override
    public boolean add(E entry, CommandContext context) {
        try {
            collection.insert(mapping.document(entry), entry.toMessages(context.actor()), context);
            return true;
        } catch (DuplicateDocument _) {
            return false;
        }
    }

    @Override
    public VersionedEntry<E> change(VersionedCommand command, UnaryOperator<E> change) {
        return versioned(command.execute(
                () -> collection.find(command.id()).orElseThrow(() -> new DirectoryEntryNotFound(command.id())),
                loaded -> update(loaded, change, command.context())));
    }

    private VersionedDocument<D> update(VersionedDocument<D> loaded, UnaryOperator<E> change, CommandContext context) {
        E before = mapping.entry(loaded.document());
        E after = change.apply(before);
        return after.equals(before)
                ? loaded
                : collection.update(loaded, mapping.document(after), after.toMessages(context.actor()), context);
    }

    @Override
    public Set<String> saveAll(Collection<VersionedEntry<E>> entries, CommandContext context) {
        var split = entries.stream().collect(Collectors.partitioningBy(it -> it.version() == 0));
        var stale = new HashSet<>(insert(split.getOrDefault(true, List.of()), context));
        stale.addAll(update(split.getOrDefault(false, List.of()), context));
        return stale;
    }

    private Set<String> insert(List<VersionedEntry<E>> entries, CommandContext context) {
        Actor actor = context.actor();
        List<DocumentInsert<D>> documents = entries.stream()
                .map(VersionedEntry::entry)
                .map(it -> new DocumentInsert<>(mapping.document(it), it.toMessages(actor)))
                .toList();
        return documents.isEmpty() ? Set.of() : collection.insertAll(documents, context);
    }

    private Set<String> update(List<VersionedEntry<E>> entries, CommandContext context) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        Map<String, VersionedDocument<D>> loaded = load(entries);
        var stale = new HashSet<String>();
        var changes = new ArrayList<DocumentUpdate<D>>();
        for (VersionedEntry<E> versioned : entries) {
            E entry = versioned.entry();
            VersionedDocument<D> there = loaded.get(entry.key());
            if (there == null || there.version() != versioned.version()) {
                stale.add(entry.key());
            } else {
                changes.add(new DocumentUpdate<>(there, mapping.document(entry), entry.toMessages(context.actor())));
            }
        }
        stale.addAll(collection.updateAll(changes, context));
        return stale;
    }

    private Map<String, VersionedDocument<D>> load(List<VersionedEntry<E>> entries) {
        var ids = entries.stream().map(it -> it.entry().key()).toList();
        return collection.find(withIds(ids)).stream()
                .collect(Collectors.toMap(it -> mapping.entry(it.document()).key(), it -> it));
    }

    private static Query withIds(Collection<String> ids) {
        return Query.query(Criteria.where("_id").in(ids));
    }

    private Map<String, VersionedEntry<E>> byId(List<VersionedDocument<D>> stored) {
        var byId = new LinkedHashMap<String, VersionedEntry<E>>();
        stored.stream().map(this::versioned).forEach(it -> byId.put(it.entry().key(), it));
        return byId;
    }

    private VersionedEntry<E> versioned(VersionedDocument<D> stored) {
        return new VersionedEntry<>(mapping.entry(stored.document()), stored.version());
    }
}
