package vn.dondoc.platform.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class BindingsValidatorTests {
    private final Map<String, EventConsumer> consumers = Map.of("tasks", new EventConsumer("dondoc.tasks.v1", null));

    private static MockEnvironment settings(String definition, String destination) {
        return new MockEnvironment()
                .withProperty("spring.cloud.function.definition", definition)
                .withProperty("spring.cloud.stream.bindings.tasks-in-0.destination", destination);
    }

    @Test
    void bindingsThatMatchTheirConsumersAreAccepted() {
        assertThatCode(() -> BindingsValidator.check(consumers, settings("tasks", "dondoc.tasks.v1")))
                .doesNotThrowAnyException();
    }

    @Test
    void aConsumerThatNobodyBoundIsNamed() {
        assertThatThrownBy(() -> BindingsValidator.check(consumers, settings("", "dondoc.tasks.v1")))
                .hasMessageContaining("names []")
                .hasMessageContaining("[tasks]");
    }

    @Test
    void aBindingWithoutAConsumerIsNamed() {
        assertThatThrownBy(() -> BindingsValidator.check(consumers, settings("tasks;directives", "dondoc.tasks.v1")))
                .hasMessageContaining("[directives, tasks]");
    }

    @Test
    void aBindingToAWrongTopicIsNamed() {
        assertThatThrownBy(() -> BindingsValidator.check(consumers, settings("tasks", "dondoc.task.v1")))
                .hasMessageContaining("'dondoc.task.v1'")
                .hasMessageContaining("'dondoc.tasks.v1'");
    }
}
