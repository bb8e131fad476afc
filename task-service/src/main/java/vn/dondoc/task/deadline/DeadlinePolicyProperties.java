package vn.dondoc.task.deadline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.task.reminder.ReminderPolicy;

/** {@code dondoc.tasks.*}: the rules of deadlines that a province may set. */
@ConfigurationProperties("dondoc.tasks")
public record DeadlinePolicyProperties(
        ReminderPolicy reminders,
        ExtensionPolicy extensions,
        @DefaultValue CountingPolicy counting) {}
