package vn.dondoc.task.core;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.core.TaskStatus.ACKNOWLEDGED;
import static vn.dondoc.task.core.TaskStatus.ASSIGNED;
import static vn.dondoc.task.core.TaskStatus.CANCELLED;
import static vn.dondoc.task.core.TaskStatus.COMPLETED;
import static vn.dondoc.task.core.TaskStatus.DECLINED;
import static vn.dondoc.task.core.TaskStatus.IN_PROGRESS;
import static vn.dondoc.task.core.TaskStatus.REPORTED;
import static vn.dondoc.task.core.TaskStatus.SUSPENDED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskStatusTests {
    private static final Map<TaskStatus, Set<TaskStatus>> ARROWS = Map.of(
            ASSIGNED, Set.of(ASSIGNED, ACKNOWLEDGED, DECLINED, SUSPENDED, CANCELLED),
            ACKNOWLEDGED, Set.of(ASSIGNED, IN_PROGRESS, REPORTED, DECLINED, SUSPENDED, CANCELLED),
            IN_PROGRESS, Set.of(ASSIGNED, IN_PROGRESS, REPORTED, SUSPENDED, CANCELLED),
            REPORTED, Set.of(COMPLETED, IN_PROGRESS, REPORTED, CANCELLED),
            COMPLETED, Set.of(REPORTED),
            DECLINED, Set.of(ASSIGNED, CANCELLED),
            SUSPENDED, Set.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, SUSPENDED, CANCELLED),
            CANCELLED, Set.of());

    @ParameterizedTest
    @EnumSource
    void aStatusChangesOnlyAsTheTableSays(TaskStatus from) {
        for (TaskStatus to : TaskStatus.values()) {
            assertThat(from.canBecome(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(ARROWS.get(from).contains(to));
        }
    }

    @Test
    void workIsOverWithTheConfirmationOrTheCancellation() {
        assertThat(TaskStatus.values()).filteredOn(TaskStatus::isFinal).containsExactly(COMPLETED, CANCELLED);
    }

    @Test
    void everyOpenStatusCanBeCancelled() {
        assertThat(TaskStatus.open())
                .allMatch(status -> status.canBecome(CANCELLED))
                .hasSize(6);
    }

    @Test
    void theDeadlineRunsOnlyWhileTheLeadIsToWork() {
        assertThat(TaskStatus.values())
                .filteredOn(TaskStatus::isClockRunning)
                .containsExactly(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS);
    }
}
