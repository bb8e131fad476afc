package vn.dondoc.console.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a step's form, and how it goes into the body. */
enum StepField {
    PERCENT("percent", "number"),
    TEXT("text", "textarea"),
    REASON("reason", "textarea"),
    FORECAST("forecast", "textarea"),
    DIFFICULTY("difficulties", "textarea"),
    DUE_ON("dueOn", "date"),
    VERDICT("verdict", "select", "APPROVE", "REFUSE", "COUNTER"),
    ACCEPTED("accepted", "select", "true", "false"),
    DONE("done", "select", "false", "true");

    private final String property;
    private final String control;
    private final List<String> choices;

    StepField(String property, String control, String... choices) {
        this.property = property;
        this.control = control;
        this.choices = List.of(choices);
    }

    public String property() {
        return property;
    }

    public String control() {
        return control;
    }

    public List<String> choices() {
        return choices;
    }

    /** As the body has it; none leaves it out. What is no number goes as it was typed, and the service says what is wrong. */
    @Nullable
    Object value(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return switch (this) {
            case PERCENT -> typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : typed;
            case DIFFICULTY -> List.of(typed);
            case ACCEPTED, DONE -> Boolean.valueOf(typed);
            default -> typed;
        };
    }
}
