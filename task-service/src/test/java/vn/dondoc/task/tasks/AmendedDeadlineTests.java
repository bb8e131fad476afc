package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.TIME;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.task.DueDateCause;

class AmendedDeadlineTests {
    private static final Reason REASON = new Reason("Sửa đổi thời hạn");

    private static void amend(Task task, Deadline deadline) {
        task.amend(task.snapshot().assignment(), Given.terms(deadline), REASON, TIME, assigner(IN_TIME));
    }

    private static Schedule schedule(Task task) {
        return task.snapshot().schedule();
    }

    @Nested
    class ByReference {
        private final LocalDate known = DUE.plusDays(20);

        private boolean resolve(Task task, LocalDate dueOn) {
            return task.clock(TIME).resolveReference(dueOn, "Công văn 22498", assigner(IN_TIME));
        }

        @Test
        void getsTheDateThoughThereWasAnotherBefore() {
            Task task = Given.assigned();
            amend(task, new Deadline.AsSetBy("22498/UBND-THĐT"));
            assertThat(schedule(task).dueOn()).isNull();

            assertThat(resolve(task, known)).isTrue();
            assertThat(resolve(task, known.plusDays(1))).as("corrected").isTrue();

            assertThat(schedule(task).dueOn()).isEqualTo(known.plusDays(1));
            assertThat(schedule(task).changes())
                    .extracting(DueDateChange::cause)
                    .containsExactly(DueDateCause.AMENDMENT, DueDateCause.REFERENCE, DueDateCause.REFERENCE);
        }

        @Test
        void getsTheDateOfTheOtherDocument() {
            Task task = Given.assigned(new Deadline.AsSetBy("1/UBND-THĐT"));
            resolve(task, DUE);
            amend(task, new Deadline.AsSetBy("2/UBND-THĐT"));

            assertThat(resolve(task, known)).isTrue();

            assertThat(schedule(task).dueOn()).isEqualTo(known);
        }

        @Test
        void keepsWhatWasGrantedSinceAsBefore() {
            Task task = Given.assigned();
            amend(task, new Deadline.AsSetBy("22498/UBND-THĐT"));
            resolve(task, known);
            task.clock(TIME).extended(known.plusDays(5), "Gia hạn", assigner(IN_TIME));

            assertThat(resolve(task, known.plusDays(1))).isFalse();

            assertThat(schedule(task).dueOn()).isEqualTo(known.plusDays(5));
        }
    }
}
