package vn.dondoc.directive.directory.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.DirectoryEntry;
import vn.dondoc.directive.directory.VersionedEntry;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.table.TableRow;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * Brings rows of one kind into the directory: an upsert by id. What is not in the file stays as it is, because histories
 * name it; it is ended by its own dates.
 */
final class EntryImport<E extends DirectoryEntry> {
    private static final FieldFinding CHANGED_MEANWHILE = FieldFinding.of("id", "import.changed-meanwhile");

    private final DirectoryEntries<E> entries;
    private final RowParser<E> parser;

    public EntryImport(DirectoryEntries<E> entries, RowParser<E> parser) {
        this.entries = entries;
        this.parser = parser;
    }

    public RowParser<E> parser() {
        return parser;
    }

    /** A row that is in order so far. */
    private record Line<E>(TableRow row, E entry) {}

    public ImportReport run(List<TableRow> rows, ImportMode mode, CommandContext context) {
        var errors = new ArrayList<RowFinding>();
        Map<String, Line<E>> lines = read(rows, errors);
        removeRejected(lines, parser.checkOn(VietnamTime.dayOf(context.time())), errors);
        Map<String, VersionedEntry<E>> there = entries.findAll(lines.keySet());
        removeUnchangeable(lines, there, errors);
        List<VersionedEntry<E>> changes = changes(lines, there);
        int unchanged = lines.size() - changes.size();
        List<RowFinding> warnings = warnings(lines, changes);
        if (mode == ImportMode.CHECK || (mode == ImportMode.ALL && !errors.isEmpty())) {
            return new ImportReport(mode, rows.size(), changes.size(), 0, unchanged, byLine(errors), warnings);
        }
        Set<String> stale = changes.isEmpty() ? Set.of() : entries.saveAll(changes, context);
        lines.forEach((id, line) -> {
            if (stale.contains(id)) {
                errors.add(RowFinding.of(line.row(), CHANGED_MEANWHILE));
            }
        });
        int applied = changes.size() - stale.size();
        return new ImportReport(mode, rows.size(), changes.size(), applied, unchanged, byLine(errors), warnings);
    }

    private List<RowFinding> warnings(Map<String, Line<E>> lines, List<VersionedEntry<E>> changes) {
        List<E> changed = changes.stream().map(VersionedEntry::entry).toList();
        var warnings = new ArrayList<RowFinding>();
        parser.warningsOf(changed).forEach((id, warning) -> {
            Line<E> line = lines.get(id);
            if (line != null) {
                warnings.add(RowFinding.of(line.row(), warning));
            }
        });
        return byLine(warnings);
    }

    private Map<String, Line<E>> read(List<TableRow> rows, List<RowFinding> errors) {
        var lines = new LinkedHashMap<String, Line<E>>();
        for (TableRow row : rows) {
            var cells = new RowReader(row);
            LocalizableMessage fault = row.fault().orElse(null);
            if (fault != null) {
                cells.reject("", new RuleFinding(fault.code(), fault.arguments()));
                errors.addAll(cells.errors());
                continue;
            }
            parser.read(cells).ifPresent(entry -> {
                var first = lines.putIfAbsent(entry.key(), new Line<>(row, entry));
                if (first != null) {
                    cells.reject("id", "import.same-id", first.row().line());
                }
            });
            errors.addAll(cells.errors());
        }
        return lines;
    }

    /** A row may lean on another one of the file, so that removing one may make others wrong: until all are in order. */
    private void removeRejected(Map<String, Line<E>> lines, RowParser.Check<E> check, List<RowFinding> errors) {
        boolean someRemoved = true;
        while (someRemoved) {
            var file = new HashMap<String, E>();
            lines.forEach((id, line) -> file.put(id, line.entry()));
            someRemoved = lines.values().removeIf(line -> {
                List<FieldFinding> found = check.errorsOf(line.entry(), file);
                found.forEach(error -> errors.add(RowFinding.of(line.row(), error)));
                return !found.isEmpty();
            });
        }
    }

    private void removeUnchangeable(
            Map<String, Line<E>> lines, Map<String, VersionedEntry<E>> there, List<RowFinding> errors) {
        there.forEach((id, entry) -> parser.refusalOf(entry.entry()).ifPresent(refusal -> {
            Line<E> line = lines.remove(id);
            if (line != null) {
                errors.add(RowFinding.of(line.row(), refusal));
            }
        }));
    }

    private List<VersionedEntry<E>> changes(Map<String, Line<E>> lines, Map<String, VersionedEntry<E>> there) {
        var changes = new ArrayList<VersionedEntry<E>>();
        lines.forEach((id, line) -> {
            VersionedEntry<E> before = there.get(id);
            if (before == null) {
                changes.add(VersionedEntry.asNew(line.entry()));
                return;
            }
            E after = parser.mergedWith(before.entry(), line.entry());
            if (!after.equals(before.entry())) {
                changes.add(new VersionedEntry<>(after, before.version()));
            }
        });
        return changes;
    }

    private static List<RowFinding> byLine(List<RowFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingLong(RowFinding::line))
                .toList();
    }
}
