package vn.dondoc.console.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.client.Command;

/**
 * The form of a step as it came back.
 *
 * @param number of the request, difficulty or part that it is about; 0 for the task itself
 * @param form under which the step is taken once
 * @param version of the task that the form was made from
 * @param typed by the names of the fields
 */
record SentStep(TaskStep step, String taskId, int number, String form, long version, Map<String, String> typed) {

    /** None for what no page of ours sends. */
    static Optional<SentStep> of(Map<String, String> address, Map<String, String> sent) {
        Long number = number(address.get("number"));
        Long version = number(sent.get("version"));
        String form = sent.get("form");
        if (number == null || version == null || form == null) {
            return Optional.empty();
        }
        return TaskStep.named(address.getOrDefault("name", ""))
                .map(step -> new SentStep(
                        step, address.getOrDefault("id", ""), number.intValue(), form, version, Map.copyOf(sent)));
    }

    private static @Nullable Long number(@Nullable String written) {
        return written != null && written.matches("\\d{1,9}") ? Long.valueOf(written) : null;
    }

    Command command() {
        Map<String, Object> body = new LinkedHashMap<>();
        step.fields().forEach(field -> {
            Object value = field.value(typed.get(field.property()));
            if (value != null) {
                body.put(field.property(), value);
            }
        });
        return new Command(step.path(taskId, number), step.fields().isEmpty() ? null : body, form, version);
    }

    /** The last line of the history that its reader has seen. */
    long seen() {
        Long line = number(typed.get("seen"));
        return line == null ? Long.MAX_VALUE : line;
    }
}
