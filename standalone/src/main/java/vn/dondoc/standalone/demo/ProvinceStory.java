package vn.dondoc.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Directives and what officials did with them, as {@code examples/story/province.txt} tells it. */
final class ProvinceStory {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d+) working days");
    private static final Pattern RECURRING = Pattern.compile("(P\\w+) ([+-]\\d+) ([+-]\\d+)");

    private ProvinceStory() {}

    /**
     * A directive and what follows from it.
     *
     * @param draft what is sent to have it drafted
     */
    record Chapter(String number, ObjectNode draft, List<Step> steps) {
        /** How many tasks it leads to: each agency is named by itself. */
        int tasks() {
            return draft.path("items").values().stream()
                    .mapToInt(item -> item.path("leadAgencyIds").size())
                    .sum();
        }
    }

    /** What an official does with a task. */
    record Step(String official, String item, String lead, String name, String words) {}

    /** @param today from which its days are counted */
    static List<Chapter> read(String text, LocalDate today) {
        var chapters = new ArrayList<Chapter>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(cells -> {
                    switch (cells.getFirst()) {
                        case "D" -> chapters.add(new Chapter(cells.get(1), directive(cells, today), new ArrayList<>()));
                        case "I" ->
                            chapters.getLast().draft().withArray("items").add(item(cells, today, chapters));
                        case "S" -> chapters.getLast().steps().add(step(cells));
                        default -> throw new IllegalArgumentException("Not understood: " + cells);
                    }
                });
        return chapters;
    }

    private static ObjectNode directive(List<String> cells, LocalDate today) {
        ObjectNode draft = JSON.createObjectNode()
                .put("number", cells.get(1))
                .put("kind", cells.get(2))
                .put("subject", cells.get(5))
                .put("issuingAgencyId", "H56")
                .put("signer", "Phó Chủ tịch Thường trực UBND tỉnh")
                .put("issuedOn", day(cells.get(3), today))
                .put("urgency", cells.get(4));
        draft.putArray("basis");
        draft.putArray("items");
        return draft;
    }

    private static ObjectNode item(List<String> cells, LocalDate today, List<Chapter> chapters) {
        ObjectNode item = JSON.createObjectNode()
                .put("number", cells.get(1))
                .put("text", cells.get(5))
                .put("urgency", chapters.getLast().draft().path("urgency").asString());
        item.putArray("fields").add(cells.get(2));
        item.putArray("leadGroupIds");
        var leads = item.putArray("leadAgencyIds");
        Arrays.stream(cells.get(3).split(" ", -1)).forEach(leads::add);
        item.putArray("coordinators");
        item.set("deadline", deadline(cells.get(4), today));
        return item;
    }

    private static ObjectNode deadline(String text, LocalDate today) {
        ObjectNode deadline = JSON.createObjectNode();
        Matcher workingDays = WORKING_DAYS.matcher(text);
        Matcher recurring = RECURRING.matcher(text);
        if (text.equals("none")) {
            return deadline.put("kind", "NONE");
        }
        if (workingDays.matches()) {
            return deadline.put("kind", "WORKING_DAYS")
                    .put("workingDays", Integer.parseInt(workingDays.group(1)))
                    .put("countedFrom", "ISSUE");
        }
        return recurring.matches()
                ? deadline.put("kind", "RECURRING")
                        .put("every", recurring.group(1))
                        .put("dueOn", day(recurring.group(2), today))
                        .put("until", day(recurring.group(3), today))
                : deadline.put("kind", "DATE").put("dueOn", day(text, today));
    }

    private static Step step(List<String> cells) {
        String[] task = cells.get(2).split(" ", -1);
        return new Step(cells.get(1), task[0], task[1], cells.get(3), cells.get(4));
    }

    /** As it is written in a request. */
    static String day(String fromToday, LocalDate today) {
        return today.plusDays(Integer.parseInt(fromToday)).toString();
    }
}
