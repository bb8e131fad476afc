package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.core.TaskStatus.ACKNOWLEDGED;
import static vn.dondoc.task.core.TaskStatus.ASSIGNED;
import static vn.dondoc.task.core.TaskStatus.IN_PROGRESS;
import static vn.dondoc.task.core.TaskStatus.REPORTED;
import static vn.dondoc.task.tasks.Given.ASSIGNER;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.context;
import static vn.dondoc.task.tasks.Given.lead;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskNotAllowed;
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

    @Nested
    class WhoMay {
        static final Map<String, TaskStatus> LEAD_STEPS = Map.of(
                "acknowledge", TaskStatus.ASSIGNED,
                "update", TaskStatus.ACKNOWLEDGED,
                "report", TaskStatus.IN_PROGRESS,
                "withdraw the result", TaskStatus.REPORTED,
                "decline", TaskStatus.ASSIGNED);

        static void take(String step, Task task, String agency, OfficialRole role) {
            var context = context(agency, role, IN_TIME);
            switch (step) {
                case "acknowledge" -> task.acknowledge(POLICY, context);
                case "update" -> task.update(Given.progress(10), context);
                case "report" -> task.reportResult(Given.result(), POLICY, context);
                case "decline" -> task.decline(REASON, POLICY, context);
                case "withdraw the result" -> task.withdrawResult(REASON, POLICY, context);
                case "confirm" -> task.confirm(context);
                case "reopen" -> task.reopen(REASON, context);
                case "suspend" -> task.suspend(REASON, POLICY, context);
                case "withdraw" -> task.withdraw(REASON, POLICY, context);
                case "transfer" -> task.transfer(Handover.to("H56.03", REASON), POLICY, context);
                default -> task.returnResult(REASON, POLICY, context);
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = OfficialRole.class,
                names = {"HEAD", "DEPUTY_HEAD", "CLERK", "OFFICER"})
        void everyOfficialOfTheLeadTakesTheLeadsSteps(OfficialRole role) {
            LEAD_STEPS.forEach((step, from) -> {
                Task task = Given.in(from);

                take(step, task, LEAD, role);

                assertThat(task.latestHistory().getLast().origin().actor().agencyId())
                        .isEqualTo(LEAD);
            });
        }

        @Test
        void nobodyElseTakesTheLeadsSteps() {
            LEAD_STEPS.forEach((step, from) -> {
                Task task = Given.in(from);
                assertThatThrownBy(() -> take(step, task, ASSIGNER, OfficialRole.HEAD))
                        .isInstanceOf(TaskNotAllowed.class);
                assertThatThrownBy(() -> take(step, task, "H56.03", OfficialRole.HEAD))
                        .isInstanceOf(TaskNotAllowed.class);
                assertThatThrownBy(() -> take(step, task, LEAD, OfficialRole.UNKNOWN))
                        .isInstanceOf(TaskNotAllowed.class);
                assertThat(task.state()).isEqualTo(Given.in(from).state());
            });
        }

        @ParameterizedTest
        @EnumSource(
                value = OfficialRole.class,
                names = {"HEAD", "DEPUTY_HEAD", "CLERK"})
        void headDeputyAndClerkOfTheAssignerDecideOnTheResult(OfficialRole role) {
            for (String step : List.of("confirm", "return", "reopen")) {
                Task task = step.equals("reopen") ? Given.completed() : Given.reported();

                take(step, task, ASSIGNER, role);

                assertThat(task.latestHistory().getLast().origin().actor().role())
                        .isEqualTo(role);
            }
        }

        @Test
        void neitherTheAssignersOfficersNorTheLeadDecideOnTheResult() {
            for (String step : List.of("confirm", "return", "reopen", "withdraw", "transfer", "suspend")) {
                Task task = switch (step) {
                    case "suspend" -> Given.inProgress();
                    case "reopen" -> Given.completed();
                    default -> Given.reported();
                };
                assertThatThrownBy(() -> take(step, task, ASSIGNER, OfficialRole.OFFICER))
                        .isInstanceOf(TaskNotAllowed.class)
                        .hasMessageContaining(ASSIGNER);
                assertThatThrownBy(() -> take(step, task, LEAD, OfficialRole.HEAD))
                        .isInstanceOf(TaskNotAllowed.class);
            }
        }
    }

    @Test
    void eventsOfATaskAreTakenOnce() {
        Task task = Given.acknowledged();

        assertThat(task.takeEvents()).hasSize(2);
        assertThat(task.takeEvents()).isEmpty();
    }
}
