package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.context;
import static vn.dondoc.task.tasks.Given.lead;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.core.TaskStatus;

class TaskCommandsTests {
    private final TaskId id = TaskId.of("d1", "1", LEAD);
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final TaskCommands commands = new TaskCommands(tasks, Given.policies(), Given.access());

    @BeforeEach
    void assign() {
        tasks.addAll(List.of(Given.assigned()), Given.assigner(IN_TIME));
    }

    private VersionedTask acknowledge(TaskCommands by, CommandContext context) {
        return by.take(TaskOperation.ACKNOWLEDGE, id, 1, context, (task, policy) -> task.acknowledge(policy, context));
    }

    @Test
    void aStepDecidedOnTheCurrentVersionIsTaken() {
        VersionedTask after = acknowledge(commands, lead(IN_TIME));

        assertThat(after.version()).isEqualTo(2);
        assertThat(commands.get(id, lead(IN_TIME).actor()).task().state().status())
                .isEqualTo(TaskStatus.ACKNOWLEDGED);
    }

    @Test
    void aStepDecidedOnAnOlderVersionIsRefusedWithTheCurrentOne() {
        acknowledge(commands, lead(IN_TIME));

        assertThatThrownBy(() -> commands.take(
                        TaskOperation.ACKNOWLEDGE,
                        id,
                        1,
                        lead(IN_TIME),
                        (task, policy) -> task.decline(new Reason("Không làm được"), policy, lead(IN_TIME))))
                .isInstanceOfSatisfying(
                        StaleResource.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(2));
        assertThat(tasks.events()).hasSize(2);
    }

    @Test
    void aRepeatedStepGetsTheTaskAsItIsAndRecordsNoEvent() {
        CommandContext same = context(LEAD, OfficialRole.OFFICER, IN_TIME, "key-1");
        acknowledge(commands, same);

        VersionedTask again = acknowledge(commands, same);

        assertThat(again.version()).isEqualTo(2);
        assertThat(tasks.events()).hasSize(2);
    }

    @Test
    void aRepeatIsForWhoMayTakeTheStepNow() {
        acknowledge(commands, context(LEAD, OfficialRole.OFFICER, IN_TIME, "key-1"));

        assertThatThrownBy(() -> acknowledge(commands, context(LEAD, OfficialRole.SYSTEM, IN_TIME, "key-1")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> acknowledge(commands, context("H56.03", OfficialRole.HEAD, IN_TIME, "key-1")))
                .isInstanceOf(TaskNotFound.class);
    }

    @Test
    void anOverlappingRepeatGetsTheTaskAsItIs() {
        CommandContext same = context(LEAD, OfficialRole.OFFICER, IN_TIME, "key-1");
        var racing = new InMemoryTasks() {
            private boolean first = true;

            @Override
            public synchronized VersionedTask save(VersionedTask changed, CommandContext context) {
                if (first) {
                    first = false;
                    VersionedTask twin = find(id).orElseThrow();
                    twin.task().acknowledge(Given.POLICY, same);
                    super.save(twin, same);
                }
                return super.save(changed, context);
            }
        };
        racing.addAll(List.of(Given.assigned()), Given.assigner(IN_TIME));

        VersionedTask after = acknowledge(new TaskCommands(racing, Given.policies(), Given.access()), same);

        assertThat(after.version()).isEqualTo(2);
        assertThat(racing.events()).hasSize(2);
    }

    @Test
    void aStepOfAnUnknownTaskIsRefused() {
        assertThatThrownBy(
                        () -> commands.take(TaskOperation.ACKNOWLEDGE, new TaskId("x"), 1, lead(IN_TIME), (_, _) -> {}))
                .isInstanceOf(TaskNotFound.class)
                .hasMessageContaining("x");
    }
}
