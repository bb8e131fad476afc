package vn.dondoc.directive.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.platform.messaging.Moment;

/**
 * Brings rows of one kind into the directory: an upsert by id. What is not in the file stays as it is, because histories
 * name it; it is ended by its own dates.
 */
final class EntryImport<E extends DirectoryEntry> {
    private static final String MEANWHILE =
            "Vừa được người khác ghi; hãy nhập lại tệp. / Changed by someone else meanwhile: import again.";

    private final Register<E> register;
    private final EntryRules<E> rules;

    EntryImport(Register<E> register, EntryRules<E> rules) {
        this.register = register;
        this.rules = rules;
    }

    EntryRules<E> rules() {
        return rules;
    }

    /** A row that is in order so far. */
    private record Line<E>(long number, E entry) {}

    ImportReport run(List<Row> rows, ImportMode mode, Moment moment) {
        var flaws = new ArrayList<RowFlaw>();
        Map<String, Line<E>> lines = read(rows, flaws);
        removeFlawed(lines, rules.checkOn(VietnamDate.of(moment.time())), flaws);
        List<Recorded<E>> changes = changes(lines);
        int unchanged = lines.size() - changes.size();
        if (mode == ImportMode.CHECK || (mode == ImportMode.ALL && !flaws.isEmpty())) {
            return new ImportReport(mode, rows.size(), changes.size(), 0, unchanged, byLine(flaws));
        }
        Set<String> stale = changes.isEmpty() ? Set.of() : register.record(changes, moment);
        lines.forEach((id, line) -> {
            if (stale.contains(id)) {
                flaws.add(new RowFlaw(line.number(), "id", MEANWHILE));
            }
        });
        int applied = changes.size() - stale.size();
        return new ImportReport(mode, rows.size(), changes.size(), applied, unchanged, byLine(flaws));
    }

    private Map<String, Line<E>> read(List<Row> rows, List<RowFlaw> flaws) {
        var lines = new LinkedHashMap<String, Line<E>>();
        for (Row row : rows) {
            var cells = new Cells(row);
            if (!row.broken().isEmpty()) {
                flaws.add(new RowFlaw(row.line(), "", row.broken()));
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
    private void removeFlawed(Map<String, Line<E>> lines, EntryRules.Check<E> check, List<RowFlaw> flaws) {
        boolean someRemoved = true;
        while (someRemoved) {
            var file = new HashMap<String, E>();
            lines.forEach((id, line) -> file.put(id, line.entry()));
            someRemoved = lines.values().removeIf(line -> {
                List<Flaw> found = check.flawsOf(line.entry(), file);
                found.forEach(flaw -> flaws.add(new RowFlaw(line.number(), flaw.field(), flaw.reason())));
                return !found.isEmpty();
            });
        }
    }

    private List<Recorded<E>> changes(Map<String, Line<E>> lines) {
        Map<String, Recorded<E>> there = register.findAll(lines.keySet());
        var changes = new ArrayList<Recorded<E>>();
        lines.forEach((id, line) -> {
            Recorded<E> before = there.get(id);
            if (before == null) {
                changes.add(Recorded.asNew(line.entry()));
                return;
            }
            E after = rules.inPlaceOf(before.entry(), line.entry());
            if (!after.equals(before.entry())) {
                changes.add(new Recorded<>(after, before.version()));
            }
        });
        return changes;
    }

    private static List<RowFlaw> byLine(List<RowFlaw> flaws) {
        return flaws.stream().sorted(Comparator.comparingLong(RowFlaw::line)).toList();
    }
}
