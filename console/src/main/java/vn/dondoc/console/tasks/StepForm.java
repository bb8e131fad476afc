package vn.dondoc.console.tasks;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.client.Problem;

/**
 * A step as it is offered, and after a refusal with what was typed and why it was refused.
 *
 * @param number of the request, difficulty or part that it is about; 0 for the task itself
 * @param id under which it is done once
 * @param typed by the names of the fields
 */
record StepForm(
        TaskStep step,
        int number,
        String id,
        Map<String, String> typed,
        @Nullable Problem problem) {

    /** Those that the reader may take now, what is done most often first. */
    static Stream<StepForm> of(Task task, Supplier<String> ids) {
        return Stream.of(TaskStep.values())
                .flatMap(step -> step.numbers(task).stream()
                        .map(number -> new StepForm(step, number, ids.get(), Map.of(), null)));
    }

    /** With what was typed, if it is the form that was refused. */
    StepForm after(SentStep sent, Problem refusal) {
        return step == sent.step() && number == sent.number()
                ? new StepForm(step, number, id, sent.typed(), refusal)
                : this;
    }

    /** Unique on the page. */
    public String anchor() {
        return step.name() + "-" + number;
    }

    public String value(StepField field) {
        return typed.getOrDefault(field.property(), "");
    }

    /** One that was refused stands open; the others wait to be chosen. */
    public boolean isOpen() {
        return problem != null;
    }
}
