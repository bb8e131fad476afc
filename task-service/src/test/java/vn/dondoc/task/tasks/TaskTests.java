package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.core.TaskStatus.ACKNOWLEDGED;
import static vn.dondoc.task.core.TaskStatus.ASSIGNED;
import static vn.dondoc.task.core.TaskStatus.IN_PROGRESS;
import static vn.dondoc.task.core.TaskStatus.REPORTED;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;

class TaskTests {
    private static final Reason REASON = new Reason("Chưa đạt yêu cầu");

    /** A step, by whom it is taken, and from where it may be taken to where. */
    record StepCase(String name, Consumer<Task> step, Set<TaskStatus> from, TaskStatus to) {
        @Override
        public String toString() {
            return name;
        }

        TaskOperation operation() {
            return switch (name) {
                case "update" -> TaskOperation.UPDATE_PROGRESS;
                case "report" -> TaskOperation.REPORT_RESULT;
                case "withdraw the result" -> TaskOperation.WITHDRAW_RESULT;
                case "confirm" -> TaskOperation.CONFIRM_RESULT;
                case "return" -> TaskOperation.RETURN_RESULT;
                case "withdraw" -> TaskOperation.CANCEL;
                default -> TaskOperation.valueOf(name.toUpperCase(Locale.ROOT));
            };
        }
    }

    static Stream<StepCase> steps() {
        return Stream.concat(stepsToAResult(), otherSteps());
    }

    private static Stream<StepCase> stepsToAResult() {
        return Stream.of(
                step("acknowledge", task -> task.acknowledge(POLICY, lead(IN_TIME)), TaskStatus.ACKNOWLEDGED, ASSIGNED),
                step(
                        "update",
                        task -> task.update(Given.progress(60), lead(IN_TIME)),
                        IN_PROGRESS,
                        ACKNOWLEDGED,
                        IN_PROGRESS),
                step(
                        "report",
                        task -> task.reportResult(Given.result(), POLICY, lead(IN_TIME)),
                        REPORTED,
                        ACKNOWLEDGED,
                        IN_PROGRESS),
                step(
                        "withdraw the result",
                        task -> task.withdrawResult(REASON, POLICY, lead(IN_TIME)),
                        IN_PROGRESS,
                        REPORTED),
                step("confirm", task -> task.confirm(assigner(IN_TIME)), TaskStatus.COMPLETED, REPORTED),
                step("reopen", task -> task.reopen(REASON, assigner(IN_TIME)), REPORTED, TaskStatus.COMPLETED),
                step("return", task -> task.returnResult(REASON, POLICY, assigner(IN_TIME)), IN_PROGRESS, REPORTED),
                step(
                        "decline",
                        task -> task.decline(REASON, POLICY, lead(IN_TIME)),
                        TaskStatus.DECLINED,
                        ASSIGNED,
                        ACKNOWLEDGED));
    }

    private static Stream<StepCase> otherSteps() {
        return Stream.of(
                step("insist", task -> task.insist(REASON, POLICY, assigner(IN_TIME)), ASSIGNED, TaskStatus.DECLINED),
                step(
                        "suspend",
                        task -> task.suspend(REASON, POLICY, assigner(IN_TIME)),
                        TaskStatus.SUSPENDED,
                        ASSIGNED,
                        ACKNOWLEDGED,
                        TaskStatus.IN_PROGRESS),
                step("resume", task -> task.resume(POLICY, assigner(IN_TIME)), IN_PROGRESS, TaskStatus.SUSPENDED),
                new StepCase(
                        "withdraw",
                        task -> task.withdraw(REASON, POLICY, assigner(IN_TIME)),
                        TaskStatus.open(),
                        TaskStatus.CANCELLED),
                new StepCase(
                        "cancel",
                        task -> task.cancel(Cancellation.revocation(REASON), POLICY, assigner(IN_TIME)),
                        TaskStatus.open(),
                        TaskStatus.CANCELLED));
    }

    private static StepCase step(String name, Consumer<Task> step, TaskStatus to, TaskStatus... from) {
        return new StepCase(name, step, Set.of(from), to);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachStepIsTakenOnlyFromTheStatusesItLeadsFrom(StepCase step) {
        for (TaskStatus status : TaskStatus.values()) {
            Task task = Given.in(status);
            task.takeEvents();
            TaskState before = task.state();
            if (step.from().contains(status)) {
                step.step().accept(task);
                assertThat(task.state().status()).isEqualTo(step.to());
                assertThat(task.takeEvents()).singleElement().satisfies(event -> {
                    assertThat(event.step().before()).isEqualTo(status);
                    assertThat(event.step().task()).isEqualTo(task.state());
                });
            } else {
                assertThatThrownBy(() -> step.step().accept(task))
                        .as("%s from %s", step, status)
                        .isInstanceOf(TaskRejected.IllegalTransition.class)
                        .hasMessageContaining(status.name());
                assertThat(task.state()).isEqualTo(before);
                assertThat(task.takeEvents()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatAStateAllowsIsWhatATaskDoesInIt(StepCase step) {
        assertThat(TaskStatus.values())
                .allSatisfy(status -> assertThat(status.allows(step.operation()))
                        .as("%s in %s", step, status)
                        .isEqualTo(step.from().contains(status)));
    }

    @Test
    void eventsOfATaskAreTakenOnce() {
        Task task = Given.acknowledged();

        assertThat(task.takeEvents()).hasSize(2);
        assertThat(task.takeEvents()).isEmpty();
    }
}
