package vn.dondoc.directive.directory.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directory.DirectoryEntry;

/** How rows of one kind become entries. */
interface RowParser<E extends DirectoryEntry> {
    List<String> requiredColumns();

    List<String> optionalColumns();

    /** The entry that the row says; empty when something is wrong with it, which the cells know then. */
    Optional<E> read(RowReader cells);

    /** Looks the directory up once, for all rows of a file. */
    Check<E> checkOn(LocalDate today);

    /** Why the entry that is there takes nothing of what is read; empty when it does. */
    default Optional<FieldFinding> refusalOf(E there) {
        return Optional.empty();
    }

    /** The entry as it is to be stored in place of the one that is there. */
    default E mergedWith(E there, E read) {
        return read;
    }

    /** By id what is to be minded of entries that come new or otherwise than they are. */
    default Map<String, FieldFinding> warningsOf(List<E> changed) {
        return Map.of();
    }

    /** What only a look at other entries shows to be wrong with a row. */
    interface Check<E> {
        /** @param file the entries of the whole file that are in order so far, by id */
        List<FieldFinding> errorsOf(E entry, Map<String, E> file);
    }
}
