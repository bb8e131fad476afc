package vn.dondoc.directive.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;

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
    public boolean save(VersionedEntry<E> entry, CommandContext context) {
        return saveAll(List.of(entry), context).isEmpty();
    }

    @Override
    public boolean isRepeat(String id, CommandId command) {
        return applied.contains(id + '\n' + command.storedForm());
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
