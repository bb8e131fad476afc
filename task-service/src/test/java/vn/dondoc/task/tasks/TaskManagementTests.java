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
import vn.dondoc.platform.messaging.Moment;

class TaskManagementTests {
    private final TaskId id = TaskId.of("d1", "1", LEAD);
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final TaskManagement management = new TaskManagement(tasks);

    @BeforeEach
    void assign() {
        tasks.addAll(List.of(Given.assigned()), Given.assigner(IN_TIME));
    }

    @Test
    void takesAStepOnTheVersionItWasDecidedOn() {
        StoredTask after = management.acknowledge(id, 1, lead(IN_TIME));

        assertThat(after.version()).isEqualTo(2);
        assertThat(management.get(id).task().snapshot().status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
    }

    @Test
    void refusesAStepOnAnOlderVersionAndSaysWhichIsCurrent() {
        management.acknowledge(id, 1, lead(IN_TIME));

        assertThatThrownBy(() -> management.decline(id, 1, new Reason("Không làm được"), lead(IN_TIME)))
                .isInstanceOfSatisfying(
                        StaleTask.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(2));
        assertThat(tasks.events()).hasSize(2);
    }

    @Test
    void answersARepeatWithTheTaskAsItIsAndTellsNothingTwice() {
        Moment same = moment(LEAD, OfficialRole.OFFICER, IN_TIME, "key-1");
        management.acknowledge(id, 1, same);

        StoredTask again = management.acknowledge(id, 1, same);

        assertThat(again.version()).isEqualTo(2);
        assertThat(tasks.events()).hasSize(2);
    }

    @Test
    void answersARepeatAlsoWhenBothAreUnderWayAtOnce() {
        Moment same = moment(LEAD, OfficialRole.OFFICER, IN_TIME, "key-1");
        var racing = new InMemoryTasks() {
            private boolean first = true;

            @Override
            public synchronized StoredTask save(StoredTask changed, Moment moment) {
                if (first) {
                    first = false;
                    StoredTask twin = find(id).orElseThrow();
                    twin.task().acknowledge(same);
                    super.save(twin, same);
                }
                return super.save(changed, moment);
            }
        };
        racing.addAll(List.of(Given.assigned()), Given.assigner(IN_TIME));

        StoredTask after = new TaskManagement(racing).acknowledge(id, 1, same);

        assertThat(after.version()).isEqualTo(2);
        assertThat(racing.events()).hasSize(2);
    }

    @Test
    void saysSoWhenThereIsNoSuchTask() {
        assertThatThrownBy(() -> management.confirm(new TaskId("x"), 1, lead(IN_TIME)))
                .isInstanceOf(TaskNotFound.class)
                .hasMessageContaining("x");
    }
}
