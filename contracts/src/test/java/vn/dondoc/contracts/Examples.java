package vn.dondoc.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.directive.DirectiveFacts;

/** The files of {@code examples/}, as far as tests look into them. */
final class Examples {
    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private Examples() {}

    /** The rows of a file of the directory, each by column. */
    static List<Map<String, String>> rows(String file) {
        List<String> lines = Wire.read(
                        Wire.PROJECT.resolve("examples/directory").resolve(file))
                .lines()
                .toList();
        String[] columns = lines.getFirst().split(",", -1);
        return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    }

    /** A draft of the examples as the directive it becomes when it is issued to the groups of the examples. */
    static DirectiveFacts issued(String draft) {
        ObjectNode directive = (ObjectNode)
                Wire.MAPPER.readTree(Wire.read(Wire.PROJECT.resolve("examples").resolve(draft)));
        directive.put("directiveId", "01980d3e-5c1a-7000-8000-000000000001");
        ArrayNode groups = directive.putArray("groups");
        rows("groups.csv").forEach(row -> {
            ObjectNode group = groups.addObject();
            group.put("groupId", row.get("id")).put("name", row.get("name")).put("groupVersion", 1);
            membersOf(row).forEach(group.withArray("/memberIds")::add);
        });
        return Wire.MAPPER.treeToValue(directive, DirectiveFacts.class);
    }

    static List<String> membersOf(Map<String, String> group) {
        return List.of(group.get("members").split(";"));
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] cells = line.split(COMMA_OUTSIDE_QUOTES, -1);
        if (cells.length != columns.length) {
            throw new IllegalStateException("Not as many cells as columns: " + line);
        }
        var row = new LinkedHashMap<String, String>();
        IntStream.range(0, columns.length)
                .forEach(i ->
                        row.put(columns[i], cells[i].replaceAll("^\"|\"$", "").replace("\"\"", "\"")));
        return row;
    }
}
