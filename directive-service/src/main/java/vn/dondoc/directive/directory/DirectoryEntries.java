package vn.dondoc.directive.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;

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
     * Stores a new entry together with its event and the entry of the request in the audit trail, or none of them.
     *
     * @return whether it is stored; not when there is one with its id
     */
    boolean add(E entry, CommandContext context);

    /**
     * Stores what becomes of an entry by a command on one version of it, together with its event and the entry of the request in
     * the audit trail, or none of them.
     *
     * @param change gives the same entry where nothing is left to do; then nothing is stored
     * @throws DirectoryEntryNotFound where there is none
     */
    VersionedEntry<E> change(VersionedCommand command, UnaryOperator<E> change);

    /**
     * Stores entries, each together with its event and its entry in the audit trail, or none of them.
     *
     * @param entries as they are to be, with the version each was read in
     * @return the ids that someone else stored meanwhile; they are left as they are
     */
    Set<String> saveAll(Collection<VersionedEntry<E>> entries, CommandContext context);
}
