package vn.dondoc.directive.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;

/** All entries of one kind that the directory holds. */
public interface DirectoryEntries<E extends DirectoryEntry> {

    default Optional<VersionedEntry<E>> find(String id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    /** Those of the ids that are there, by id. */
    Map<String, VersionedEntry<E>> findAll(Collection<String> ids);

    /** All there are, by id; a province has some hundred agencies and groups. */
    Map<String, VersionedEntry<E>> all();

    /**
     * By id, in order.
     *
     * @param query words of the name or the id, with or without accents
     * @param after the id after which to begin
     */
    List<VersionedEntry<E>> list(@Nullable String query, @Nullable String after, int limit);

    /**
     * Stores an entry together with its event and the entry of the request in the audit trail, or none of them.
     *
     * @return whether it is stored; not when someone else stored it meanwhile
     */
    boolean save(VersionedEntry<E> entry, CommandContext context);

    /** Whether the command is one of the last that were stored with the entry, so that nothing is left to do or to tell. */
    boolean isRepeat(String id, CommandId command);

    /** An entry that a command leaves as it is. */
    default VersionedEntry<E> unchanged(VersionedEntry<E> entry, CommandContext context) {
        if (isRepeat(entry.entry().key(), context.command())) {
            context.settle();
        }
        return entry;
    }

    /**
     * Stores entries, each together with its event, or neither.
     *
     * @param entries as they are to be, with the version each was read in
     * @return the ids that someone else stored meanwhile; they are left as they are
     */
    Set<String> saveAll(Collection<VersionedEntry<E>> entries, CommandContext context);
}
