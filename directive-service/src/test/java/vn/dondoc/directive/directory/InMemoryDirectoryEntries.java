package vn.dondoc.directive.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.messaging.outbox.VersionedResource;

/** The port as a map; remembers what was told. */
public final class InMemoryDirectoryEntries<E extends DirectoryEntry> implements DirectoryEntries<E> {
    private final TreeMap<String, VersionedEntry<E>> entries = new TreeMap<>();
    private final Set<String> applied = new HashSet<>();
    private final List<Message> messages = new ArrayList<>();

    public List<Message> messages() {
        return messages;
    }

    @Override
    public Map<String, VersionedEntry<E>> findAll(Collection<String> ids) {
        var found = new TreeMap<>(entries);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Map<String, VersionedEntry<E>> all() {
        return Map.copyOf(entries);
    }

    @Override
    public List<VersionedEntry<E>> list(@Nullable String query, @Nullable String after, int limit) {
        List<String> parts = query == null ? List.of() : SearchText.partsOf(query);
        return entries.tailMap(after == null ? "" : after, false).values().stream()
                .filter(it -> parts.stream()
                        .allMatch(SearchText.of(it.entry().key(), it.entry().name())::contains))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean add(E entry, CommandContext context) {
        return saveAll(List.of(VersionedEntry.asNew(entry)), context).isEmpty();
    }

    @Override
    public VersionedEntry<E> change(VersionedCommand command, UnaryOperator<E> change) {
        return command.execute(() -> new Loaded(entry(command.id())), loaded -> {
                    E after = change.apply(loaded.stored.entry());
                    if (!after.equals(loaded.stored.entry())
                            && !saveAll(List.of(new VersionedEntry<>(after, loaded.version())), command.context())
                                    .isEmpty()) {
                        throw new StaleDocument(command.id());
                    }
                    return new Loaded(entry(command.id()));
                })
                .stored;
    }

    private VersionedEntry<E> entry(String id) {
        return find(id).orElseThrow(() -> new DirectoryEntryNotFound(id));
    }

    private final class Loaded implements VersionedResource {
        private final VersionedEntry<E> stored;

        private Loaded(VersionedEntry<E> stored) {
            this.stored = stored;
        }

        @Override
        public long version() {
            return stored.version();
        }

        @Override
        public boolean isRepeatOf(CommandId command) {
            return applied.contains(stored.entry().key() + '\n' + command.storedForm());
        }
    }

    @Override
    public Set<String> saveAll(Collection<VersionedEntry<E>> changes, CommandContext context) {
        var stale = new HashSet<String>();
        for (VersionedEntry<E> change : changes) {
            E entry = change.entry();
            VersionedEntry<E> there = entries.get(entry.key());
            if ((there == null ? 0 : there.version()) != change.version()) {
                stale.add(entry.key());
            } else {
                entries.put(entry.key(), new VersionedEntry<>(entry, change.version() + 1));
                applied.add(entry.key() + '\n' + context.command().storedForm());
                messages.addAll(entry.toMessages(context.actor()));
            }
        }
        return stale;
    }
}
