package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.platform.messaging.event.EventJson;
import vn.dondoc.platform.messaging.outbox.EventSizeLimit;
import vn.dondoc.platform.messaging.outbox.EventTooLarge;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.ListedTasks;
import vn.dondoc.task.tasks.Task;

class EventSizeLimitTests {
    private static final int WIRE = 64 * 1024;
    private static final EventSizeLimit LIMIT = EventSizeLimit.of(TaskMessages.CATALOG);

    private static String letters(int many) {
        return "ệ".repeat(many);
    }

    private static Task saying(int letters) {
        Task task = Given.assigned(ListedTasks.saying("d1", "1", letters(letters), "Chung", "1/CT-UBND"));
        task.acknowledge(POLICY, Given.lead(IN_TIME));
        task.takeEvents();
        return task;
    }

    private static void ask(Task task, int reason, int forecast) {
        var request =
                new ExtensionRequest(Given.DUE.plusDays(9), new Reason(letters(reason)), new Reason(letters(forecast)));
        task.requestExtension(request, POLICY, Given.lead(IN_TIME));
    }

    private static List<TaskMessage> told(Task task) {
        return task.takeEvents().stream().map(TaskMessageMapper::of).toList();
    }

    private static List<TaskMessage> checked(List<TaskMessage> messages) {
        messages.forEach(LIMIT::check);
        return messages;
    }

    private static int largest(List<TaskMessage> messages) {
        return messages.stream()
                .map(EventJson.mapper()::writeValueAsString)
                .mapToInt(json -> json.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElseThrow();
    }

    @Test
    void aTextOfTheGreatestLengthFitsIntoAnEventOfATaskOfTheGreatestLength() {
        Task task = saying(10_000);
        task.decline(new Reason(letters(10_000)), POLICY, Given.lead(IN_TIME));

        assertThat(largest(checked(told(task)))).isBetween(60_000, WIRE);
    }

    @Test
    void textsThatTogetherExceedAnEventAreRefused() {
        Task task = saying(10_000);
        ask(task, 6_000, 6_000);

        assertThatThrownBy(() -> checked(told(task)))
                .isInstanceOf(EventTooLarge.class)
                .hasMessageContaining("63488");
    }

    @Test
    void twoLongTextsFitIntoAnEventOfAShortTask() {
        Task task = saying(100);
        ask(task, 6_000, 6_000);

        assertThat(largest(checked(told(task)))).isLessThan(WIRE);
    }

    @Test
    void aDecisionFitsIntoAnEventTogetherWithItsRequest() {
        Task task = saying(100);
        ask(task, 6_000, 6_000);
        checked(told(task));
        var refusal = new ExtensionDecision(Verdict.REFUSE, null, new Reason(letters(10_000)));
        task.decideExtension(1, refusal, POLICY, Given.assigner(IN_TIME));

        assertThatThrownBy(() -> checked(told(task))).isInstanceOf(EventTooLarge.class);
    }

    @Test
    void aRequestThatJustFittedIntoAnEventStillFitsWhenItLapses() {
        Task task = saying(10_000);
        ask(task, 5_000, 5_680);
        assertThat(largest(checked(told(task)))).isGreaterThan(LIMIT.maxBytes() - 1_000);

        task.cancel(Cancellation.revocation(new Reason(letters(700))), POLICY, Given.assigner(IN_TIME));

        assertThat(largest(told(task))).isLessThan(WIRE);
    }
}
