package vn.dondoc.task.tasks;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code dondoc.tasks.*}: the rules of deadlines that a province may set. */
@ConfigurationProperties("dondoc.tasks")
public record TaskProperties(LadderRules ladder, ExtensionRules extensions) {}
