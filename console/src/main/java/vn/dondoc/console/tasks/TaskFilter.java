package vn.dondoc.console.tasks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.dondoc.console.client.QueryParameters;
import vn.dondoc.platform.vietnam.PlainText;

/** Which tasks a list shows, as its address says it: a link shows the same to everybody whose tasks they are. */
final class TaskFilter {
    private static final Set<String> KNOWN = Set.of(
            "scope",
            "agency",
            "coordinator",
            "assigner",
            "directive",
            "item",
            "state",
            "timeliness",
            "urgency",
            "silent",
            "everMissed",
            "openRequest",
            "openDifficulty",
            "successorMissing",
            "field",
            "dueFrom",
            "dueTo",
            "q",
            "sort");

    private static final String AFTER = "after";

    private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

    private TaskFilter() {}

    /** What the task-service does not know is left out, as is what was left empty. */
    static TaskFilter of(MultiValueMap<String, String> address) {
        var filter = new TaskFilter();
        address.forEach((name, values) -> {
            if (KNOWN.contains(name) || name.equals(AFTER)) {
                values.stream()
                        .map(PlainText::clean)
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> filter.parameters.add(name, value));
            }
        });
        if (filter.parameters.containsKey("scope")) {
            filter.parameters.remove("agency"); // whoever chooses whose tasks they are wants no other agency's
        }
        return filter;
    }

    /** As the service is asked, with the number of all. */
    MultiValueMap<String, String> question() {
        var question = new LinkedMultiValueMap<>(parameters);
        if (!question.containsKey("q") && !question.containsKey("sort")) {
            question.add("sort", "due");
        }
        question.add("total", "true");
        return question;
    }

    /** The address of the next page. */
    public String next(String after) {
        return "/tasks" + QueryParameters.text(QueryParameters.with(parameters, AFTER, after));
    }

    /** The address of the first page. */
    public String first() {
        var first = new LinkedMultiValueMap<>(parameters);
        first.remove(AFTER);
        return "/tasks" + QueryParameters.text(first);
    }

    public boolean isFirst() {
        return !parameters.containsKey(AFTER);
    }

    public String value(String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    public boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    /** What the form of filters has no field for, and so keeps hidden. */
    public Map<String, String> others(Set<String> fields) {
        var others = new TreeMap<>(parameters.toSingleValueMap());
        others.keySet().removeAll(fields);
        others.remove(AFTER);
        return others;
    }
}
