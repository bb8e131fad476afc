package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.lead;
import static vn.dondoc.task.tasks.Given.moment;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;

class TaskCommandsTests {
    private final TaskId id = TaskId.of("d1", "1", LEAD);
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final TaskCommands management = new TaskCommands(tasks, Given.timekeeper());

    @BeforeEach
    void assign() {
        tasks.addAll(List.of(Given.assigned()), Given.assigner(IN_TIME));
    }

    private VersionedTask acknowledge(TaskCommands by, CommandContext moment) {
        return by.take(id, 1, moment, (task, time) -> task.acknowledge(time, moment));
    }

    @Test
    void takesAStepOnTheVersionItWasDecidedOn() {
        VersionedTask after = acknowledge(management, lead(IN_TIME));

        assertThat(after.version()).isEqualTo(2);
        assertThat(management.get(id).task().state().status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
    }

    @Test
    void refusesAStepOnAnOlderVersionAndSaysWhichIsCurrent() {
        acknowledge(management, lead(IN_TIME));

        assertThatThrownBy(() -> management.take(
                        id,
                        1,
                        lead(IN_TIME),
                        (task, time) -> task.decline(new Reason("Không làm được"), time, lead(IN_TIME))))
                .isInstanceOfSatisfying(
                        StaleResource.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(2));
        assertThat(tasks.events()).hasSize(2);
    }

    @Test
    void answersARepeatWithTheTaskAsItIsAndTellsNothingTwice() {
        CommandContext same = moment(LEAD, OfficialRole.OFFICER, IN_TIME, "key-1");
        acknowledge(management, same);

        VersionedTask again = acknowledge(management, same);

        assertThat(again.version()).isEqualTo(2);
        assertThat(tasks.events()).hasSize(2);
    }

    @Test
    void answersARepeatAlsoWhenBothAreUnderWayAtOnce() {
        CommandContext same = moment(LEAD, OfficialRole.OFFICER, IN_TIME, "key-1");
        var racing = new InMemoryTasks() {
            private boolean first = true;

            @Override
            public synchronized VersionedTask save(VersionedTask changed, CommandContext moment) {
                if (first) {
                    first = false;
                    VersionedTask twin = find(id).orElseThrow();
                    twin.task().acknowledge(Given.TIME, same);
                    super.save(twin, same);
                }
                return super.save(changed, moment);
            }
        };
        racing.addAll(List.of(Given.assigned()), Given.assigner(IN_TIME));

        VersionedTask after = acknowledge(new TaskCommands(racing, Given.timekeeper()), same);

        assertThat(after.version()).isEqualTo(2);
        assertThat(racing.events()).hasSize(2);
    }

    @Test
    void saysSoWhenThereIsNoSuchTask() {
        assertThatThrownBy(() -> management.take(new TaskId("x"), 1, lead(IN_TIME), (_, _) -> {}))
                .isInstanceOf(TaskNotFound.class)
                .hasMessageContaining("x");
    }
}
