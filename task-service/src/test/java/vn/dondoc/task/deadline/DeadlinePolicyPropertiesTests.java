package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.explanation.DeadlineExplanation;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.reminder.ReminderPolicy;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;

/** That what a province sets under {@code dondoc.tasks} is what its tasks go by. */
class DeadlinePolicyPropertiesTests {
    private static final String PREFIX = "dondoc.tasks";
    private static final Map<String, String> OTHERS = Map.of(
            "reminders.due-soon-days", "2",
            "reminders.hour", "08:30",
            "reminders.escalate-after", "2, 5",
            "reminders.late-after", "2h",
            "reminders.reporting-period", "P7D",
            "counting.add-waiting", "false",
            "extensions.most-approved", "1",
            "extensions.days", "10",
            "extensions.days-by-issuer.G", "3");

    private static DeadlinePolicyProperties bound(Map<String, String> settings) {
        var named = new HashMap<String, String>();
        settings.forEach((name, value) -> named.put(PREFIX + "." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bind(PREFIX, DeadlinePolicyProperties.class)
                .get();
    }

    private static DeadlinePolicy by(Map<String, String> settings) {
        return new DeadlinePolicies(new InMemoryCalendars(), bound(settings)).current();
    }

    @Test
    void theShippedPropertiesAreTheDefaults() throws IOException {
        var shipped = new YamlPropertySourceLoader().load("shipped", new ClassPathResource("task-service.yml"));

        DeadlinePolicyProperties bound = new Binder(ConfigurationPropertySources.from(shipped))
                .bind(PREFIX, DeadlinePolicyProperties.class)
                .get();

        assertThat(bound)
                .isEqualTo(new DeadlinePolicyProperties(
                        ReminderPolicy.DEFAULT, ExtensionPolicy.DEFAULT, CountingPolicy.DEFAULT));
    }

    @Test
    void remindersFollowTheProperties() {
        // Friday 9 January 2026; Saturday 10 January is worked
        var rungs = Given.reminders(by(OTHERS), Given.DUE);

        assertThat(rungs)
                .extracting(reminder -> reminder.kind() + " "
                        + reminder.at().atZone(VietnamTime.ZONE).toLocalDateTime())
                .containsExactly(
                        "DUE_SOON 2026-01-07T08:30",
                        "DUE_TODAY 2026-01-09T08:30",
                        "MISSED 2026-01-10T00:00",
                        "ESCALATED 2026-01-12T08:30",
                        "ESCALATED 2026-01-15T08:30");
    }

    @Test
    void theReportingPeriodFollowsThePropertiesWhereTheDirectiveSaysNone() {
        DeadlinePolicy policy = by(OTHERS);
        Assignment assignment = Given.assignment("d1", "1", Given.LEAD);
        Task silent = Task.assign(assignment, Given.terms(new Deadline.OpenEnded(null)), policy, assigner(IN_TIME));
        Task monthly = Task.assign(
                assignment, Given.terms(new Deadline.OpenEnded(Period.ofMonths(1))), policy, assigner(IN_TIME));

        // heard of on 5 January, so the 12th is the last day in time
        assertThat(silent.state().silentFrom()).contains(VietnamTime.endOf(LocalDate.of(2026, 1, 12)));
        assertThat(monthly.state().silentFrom()).contains(VietnamTime.endOf(LocalDate.of(2026, 2, 5)));
        assertThat(DeadlineExplanation.of(silent.state(), new InMemoryCalendars())
                        .rule())
                .isEqualTo(Finding.of("rule.open-ended", List.of(Finding.of("period.weeks", 1))));
    }

    @Test
    void extensionsAreLimitedByTheProperties() {
        DeadlinePolicy policy = by(OTHERS);
        Task task = Given.acknowledged();
        assertThatThrownBy(() -> ask(task, policy, Given.DUE.plusDays(11))).hasMessageContaining("2026-01-19");

        ask(task, policy, Given.DUE.plusDays(10));
        var approval = new ExtensionDecision(Verdict.APPROVE, null, new Reason("Đồng ý"));
        task.decideExtension(1, approval, policy, assigner(IN_TIME));

        assertThatThrownBy(() -> ask(task, policy, Given.DUE.plusDays(11)))
                .isInstanceOf(TaskRejected.IllegalTransition.class)
                .hasMessageContaining("1");
        assertThat(policy.extensions().latest(Given.DUE, "G22")).isEqualTo(Given.DUE.plusDays(3));
    }

    private static void ask(Task task, DeadlinePolicy policy, LocalDate dueOn) {
        var request = new ExtensionRequest(dueOn, new Reason("Mưa lũ"), new Reason("Xong"));
        task.requestExtension(request, policy, lead(IN_TIME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reminders.due-soon-days  | 0       | due-soon-days must be from 1",
                "reminders.due-soon-days  | 251     | due-soon-days must be from 1",
                "reminders.escalate-after | 0, 3    | escalate-after must be days from 1",
                "reminders.escalate-after | 3, 1    | escalate-after must go up",
                "reminders.escalate-after | 1, 3, 3 | escalate-after must go up",
                "reminders.late-after     | -1h     | late-after must not be negative",
                "reminders.reporting-period | P0D | reporting-period must be at least a day"
            })
    void contradictoryReminderPropertiesKeepTheServiceFromStarting(String name, String value, String rule) {
        var settings = new HashMap<>(OTHERS);
        settings.put(name, value);

        assertThatThrownBy(() -> bound(settings))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining(rule);
    }
}
