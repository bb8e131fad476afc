package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.TIME;
import static vn.dondoc.task.tasks.Given.assigner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTransferTests {
    private static final Reason REASON = new Reason("Sáp nhập");

    @ParameterizedTest
    @EnumSource
    void isLedByAnotherAfterATransferThatKeepsOnlyAResultOrASuspension(TaskStatus from) {
        Task task = Given.in(from);
        if (from.isFinal()) {
            assertThatThrownBy(() -> task.transfer("H56.03", REASON, TIME, assigner(IN_TIME)))
                    .isInstanceOf(TaskRejected.IllegalStep.class);
            return;
        }

        task.transfer("H56.03", REASON, TIME, assigner(IN_TIME));

        boolean stays = from == TaskStatus.REPORTED || from == TaskStatus.SUSPENDED;
        assertThat(task.snapshot().status()).isEqualTo(stays ? from : TaskStatus.ASSIGNED);
        assertThat(task.snapshot().assignment().leadAgencyId()).isEqualTo("H56.03");
        assertThat(task.id()).isEqualTo(Given.in(from).id());
        assertThatThrownBy(() -> task.transfer("H56.03", REASON, TIME, assigner(IN_TIME)))
                .isInstanceOf(TaskRejected.RuleBroken.class);
    }
}
