package vn.dondoc.task.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.observability.CorrelationScope;
import vn.dondoc.task.tasks.Given;

class UnfinishedWorkTests {
    private final List<String> finished = new ArrayList<>();

    private static void fail() {
        throw new IllegalStateException("damaged");
    }

    private UnfinishedWork.Item item(String name) {
        return new UnfinishedWork.Item(
                name,
                Trace.of("correlation-of-" + name),
                () -> finished.add(CorrelationScope.currentOrNew().correlationId()));
    }

    private static UnfinishedWork.Item failing() {
        return new UnfinishedWork.Item("failing", Trace.of("any"), UnfinishedWorkTests::fail);
    }

    private static UnfinishedWork.Item tooDeep() {
        return new UnfinishedWork.Item("too deep", Trace.of("any"), () -> {
            throw new StackOverflowError("as a test wants it");
        });
    }

    private void finish(UnfinishedWork.Source... sources) {
        new UnfinishedWork(List.of(sources), Given.clock()).finish();
    }

    @Test
    void workThatCannotBeFinishedKeepsNoOtherWaiting() {
        finish((_, _) -> List.of(failing(), tooDeep(), item("first")), (_, _) -> List.of(item("second")));

        assertThat(finished).containsExactly("correlation-of-first", "correlation-of-second");
    }

    @Test
    void aSourceThatCannotBeReadKeepsNoOtherWaiting() {
        finish(
                (_, _) -> {
                    fail();
                    return List.of();
                },
                (_, _) -> List.of(item("second")));

        assertThat(finished).containsExactly("correlation-of-second");
    }
}
