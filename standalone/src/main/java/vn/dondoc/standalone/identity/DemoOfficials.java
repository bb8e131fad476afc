package vn.dondoc.standalone.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** The officials of the demo directory, in the order of its file. */
final class DemoOfficials {
    private final Map<String, DemoOfficial> byId = new LinkedHashMap<>();

    private DemoOfficials(Collection<DemoOfficial> officials) {
        officials.forEach(official -> byId.put(official.id(), official));
    }

    /** Reads the directory's own CSV; columns it does not need, such as the address, are passed over. */
    static DemoOfficials readFrom(Resource csv) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(csv.getInputStream(), StandardCharsets.UTF_8))) {
            return new DemoOfficials(
                    parseLines(lines.lines().filter(line -> !line.isBlank()).toList(), csv));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo officials cannot be read from " + csv, unreadable);
        }
    }

    Optional<DemoOfficial> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<DemoOfficial> all() {
        return List.copyOf(byId.values());
    }

    private static List<DemoOfficial> parseLines(List<String> lines, Resource csv) {
        if (lines.isEmpty()) {
            throw new IllegalStateException(csv + " is empty: the first line names the columns");
        }
        List<String> columns =
                cells(lines.getFirst()).stream().map(DemoOfficials::columnName).toList();
        return lines.stream()
                .skip(1)
                .map(line -> official(columns, cells(line), csv))
                .toList();
    }

    private static DemoOfficial official(List<String> columns, List<String> cells, Resource csv) {
        return new DemoOfficial(
                cell("id", columns, cells, csv),
                cell("name", columns, cells, csv),
                cell("agencyid", columns, cells, csv),
                cell("role", columns, cells, csv));
    }

    private static String cell(String column, List<String> columns, List<String> cells, Resource csv) {
        int index = columns.indexOf(column);
        if (index < 0 || index >= cells.size()) {
            throw new IllegalStateException(csv + " lacks the column " + column + " in the line of " + cells);
        }
        return cells.get(index).strip();
    }

    private static String columnName(String written) {
        return written.replace("\uFEFF", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Cells of one line; a quoted cell may hold commas and doubled quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                // the second of two quotes opens the cell again and is part of it
                if (!quoted && i > 0 && line.charAt(i - 1) == '"') {
                    cell.append(c);
                }
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
