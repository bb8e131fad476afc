package vn.dondoc.console.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to a task: the right it takes, its address below the task's, and what its form asks for. */
enum TaskStep {
    ACKNOWLEDGE("ACKNOWLEDGE", "acknowledge"),
    UPDATE_PROGRESS("UPDATE_PROGRESS", "progress", StepField.PERCENT, StepField.TEXT, StepField.DIFFICULTY),
    REPORT_RESULT("REPORT_RESULT", "report", StepField.TEXT),
    CONFIRM_RESULT("CONFIRM_RESULT", "confirm"),
    RETURN_RESULT("RETURN_RESULT", "return", StepField.REASON),
    WITHDRAW_RESULT("WITHDRAW_RESULT", "withdraw-result", StepField.REASON),
    ASK_FOR_TIME("ASK_FOR_TIME", "extensions", StepField.DUE_ON, StepField.REASON, StepField.FORECAST),
    WITHDRAW_REQUEST("ASK_FOR_TIME", "extensions/{n}/withdraw"),
    ANSWER_OFFER("ASK_FOR_TIME", "extensions/{n}/answer", StepField.ACCEPTED),
    DECIDE_ON_TIME("DECIDE_ON_TIME", "extensions/{n}/decide", StepField.VERDICT, StepField.DUE_ON, StepField.REASON),
    RESOLVE_DIFFICULTY("RESOLVE_DIFFICULTY", "difficulties/{n}/resolve", StepField.REASON),
    CONTRIBUTE("CONTRIBUTE", "parts/{n}/contribute", StepField.TEXT, StepField.DONE),
    RELEASE_PART("RELEASE_PART", "parts/{n}/release", StepField.REASON),
    INSIST("INSIST", "insist", StepField.REASON),
    RESUME("RESUME", "resume"),
    DECLINE("DECLINE", "decline", StepField.REASON),
    SET_DUE_DATE("SET_DUE_DATE", "due-date", StepField.DUE_ON, StepField.REASON),
    SUSPEND("SUSPEND", "suspend", StepField.REASON),
    REOPEN("REOPEN", "reopen", StepField.REASON),
    CANCEL("CANCEL", "cancel", StepField.REASON);

    private static final String NUMBER = "{n}";

    private final String right;
    private final String path;
    private final List<StepField> fields;

    TaskStep(String right, String path, StepField... fields) {
        this.right = right;
        this.path = path;
        this.fields = List.of(fields);
    }

    /** By its name in the address of a form. */
    static Optional<TaskStep> named(String name) {
        return Arrays.stream(values()).filter(step -> step.name().equals(name)).findAny();
    }

    public List<StepField> fields() {
        return fields;
    }

    /** Whether its form may be sent without the field. */
    public boolean asksFor(StepField field) {
        return field != StepField.DIFFICULTY && !(field == StepField.DUE_ON && this == DECIDE_ON_TIME);
    }

    /** @param number of the request, difficulty or part that it is about */
    String path(String taskId, int number) {
        return "/api/v1/tasks/" + taskId + "/" + path.replace(NUMBER, Integer.toString(number));
    }

    /** What it can be about in this task: the numbers of its parts, or 0 for the task itself; empty where it cannot be taken. */
    List<Integer> numbers(Task task) {
        return task.allows(right) ? numbersOf(task).toList() : List.of();
    }

    private Stream<Integer> numbersOf(Task task) {
        return switch (this) {
            case ASK_FOR_TIME ->
                Stream.of(0)
                        .filter(_ -> task.deadline().dueOn() != null)
                        .filter(_ -> task.extensions().stream().noneMatch(Task.Extension::isOpen));
            case WITHDRAW_REQUEST -> extensions(task, "REQUESTED", "COUNTERED");
            case DECIDE_ON_TIME -> extensions(task, "REQUESTED");
            case ANSWER_OFFER -> extensions(task, "COUNTERED");
            case RESOLVE_DIFFICULTY ->
                task.difficulties().stream().filter(Task.Difficulty::isOpen).map(Task.Difficulty::number);
            case CONTRIBUTE, RELEASE_PART ->
                task.parts().stream().filter(Task.CoordinatorPart::isOpen).map(Task.CoordinatorPart::number);
            default -> Stream.of(0);
        };
    }

    private static Stream<Integer> extensions(Task task, String... states) {
        return task.extensions().stream()
                .filter(request -> List.of(states).contains(request.state()))
                .map(Task.Extension::number);
    }
}
