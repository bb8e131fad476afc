package vn.dondoc.directive.directory.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.DirectoryEntry;
import vn.dondoc.directive.directory.VersionedEntry;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Brings rows of one kind into the directory: an upsert by id. What is not in the file stays as it is, because histories
 * name it; it is ended by its own dates.
 */
public final class EntryImport<E extends DirectoryEntry> {
    private static final String MEANWHILE =
            "Vừa được người khác ghi; hãy nhập lại tệp. / Changed by someone else meanwhile: import again.";

    private final DirectoryEntries<E> register;
    private final RowParser<E> rules;

    public EntryImport(DirectoryEntries<E> register, RowParser<E> rules) {
        this.register = register;
        this.rules = rules;
    }

    public RowParser<E> rules() {
        return rules;
    }

    /** A row that is in order so far. */
    private record Line<E>(long number, E entry) {}

    public ImportReport run(List<CsvRow> rows, ImportMode mode, CommandContext moment) {
        var flaws = new ArrayList<RowError>();
        Map<String, Line<E>> lines = read(rows, flaws);
        removeFlawed(lines, rules.checkOn(VietnamTime.dayOf(moment.time())), flaws);
        List<VersionedEntry<E>> changes = changes(lines);
        int unchanged = lines.size() - changes.size();
        if (mode == ImportMode.CHECK || (mode == ImportMode.ALL && !flaws.isEmpty())) {
            return new ImportReport(mode, rows.size(), changes.size(), 0, unchanged, byLine(flaws));
        }
        Set<String> stale = changes.isEmpty() ? Set.of() : register.record(changes, moment);
        lines.forEach((id, line) -> {
            if (stale.contains(id)) {
                flaws.add(new RowError(line.number(), "id", MEANWHILE));
            }
        });
        int applied = changes.size() - stale.size();
        return new ImportReport(mode, rows.size(), changes.size(), applied, unchanged, byLine(flaws));
    }

    private Map<String, Line<E>> read(List<CsvRow> rows, List<RowError> flaws) {
        var lines = new LinkedHashMap<String, Line<E>>();
        for (CsvRow row : rows) {
            var cells = new RowReader(row);
            if (!row.broken().isEmpty()) {
                flaws.add(new RowError(row.line(), "", row.broken()));
                continue;
            }
            rules.read(cells).ifPresent(entry -> {
                var first = lines.putIfAbsent(entry.key(), new Line<>(row.line(), entry));
                if (first != null) {
                    cells.reject("id", "Trùng mã với dòng " + first.number() + ". / Same id as in that line.");
                }
            });
            flaws.addAll(cells.flaws());
        }
        return lines;
    }

    /** A row may lean on another one of the file, so that removing one may make others wrong: until all are in order. */
    private void removeFlawed(Map<String, Line<E>> lines, RowParser.Check<E> check, List<RowError> flaws) {
        boolean someRemoved = true;
        while (someRemoved) {
            var file = new HashMap<String, E>();
            lines.forEach((id, line) -> file.put(id, line.entry()));
            someRemoved = lines.values().removeIf(line -> {
                List<CellError> found = check.flawsOf(line.entry(), file);
                found.forEach(flaw -> flaws.add(new RowError(line.number(), flaw.field(), flaw.reason())));
                return !found.isEmpty();
            });
        }
    }

    private List<VersionedEntry<E>> changes(Map<String, Line<E>> lines) {
        Map<String, VersionedEntry<E>> there = register.findAll(lines.keySet());
        var changes = new ArrayList<VersionedEntry<E>>();
        lines.forEach((id, line) -> {
            VersionedEntry<E> before = there.get(id);
            if (before == null) {
                changes.add(VersionedEntry.asNew(line.entry()));
                return;
            }
            E after = rules.inPlaceOf(before.entry(), line.entry());
            if (!after.equals(before.entry())) {
                changes.add(new VersionedEntry<>(after, before.version()));
            }
        });
        return changes;
    }

    private static List<RowError> byLine(List<RowError> flaws) {
        return flaws.stream().sorted(Comparator.comparingLong(RowError::line)).toList();
    }
}
