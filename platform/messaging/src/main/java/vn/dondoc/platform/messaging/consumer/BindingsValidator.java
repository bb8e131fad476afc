package vn.dondoc.platform.messaging.consumer;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * At start: the consumers that exist, those that are bound, and the topics they are for must be the same. Without it a typing
 * error in a file means a topic that nobody reads, and nobody hears of it.
 */
final class BindingsValidator implements SmartInitializingSingleton, ApplicationContextAware {
    private @Nullable ApplicationContext context;

    @Override
    public void setApplicationContext(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (context != null) {
            check(context.getBeansOfType(EventConsumer.class), context.getEnvironment());
        }
    }

    static void check(Map<String, EventConsumer> consumers, Environment environment) {
        Set<String> bound = Arrays.stream(StringUtils.tokenizeToStringArray(
                        environment.getProperty("spring.cloud.function.definition", ""), ";"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!bound.equals(new TreeSet<>(consumers.keySet()))) {
            throw new IllegalStateException("spring.cloud.function.definition names " + bound
                    + ", but the consumers there are " + new TreeSet<>(consumers.keySet()) + ": make them the same");
        }
        consumers.forEach((name, consumer) -> {
            String key = "spring.cloud.stream.bindings." + name + "-in-0.destination";
            String destination = environment.getProperty(key, "");
            if (!destination.equals(consumer.topic())) {
                throw new IllegalStateException(
                        key + " is '" + destination + "', but the consumer is for '" + consumer.topic() + "'");
            }
        });
    }
}
