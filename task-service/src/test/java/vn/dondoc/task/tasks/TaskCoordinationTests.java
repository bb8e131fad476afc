package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.TIME;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;
import static vn.dondoc.task.tasks.Given.moment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.messaging.Moment;

class TaskCoordinationTests {
    private static final Reason REASON = new Reason("Không cần nữa");
    private static final Coordinator JUSTICE =
            new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", LocalDate.of(2026, 1, 7));

    private final Task task = Given.inProgress();

    private static Moment justice() {
        return moment("H56.09", OfficialRole.OFFICER, IN_TIME);
    }

    private List<PartState> states() {
        return task.snapshot().parts().all().stream()
                .map(CoordinatorPart::state)
                .toList();
    }

    @Nested
    class APart {
        @Test
        void hasItsOwnDateAndStateAndIsToldByItsAgency() {
            task.coordination().ask(JUSTICE, lead(IN_TIME));
            task.coordination().contribute(1, new Parts.Contribution("Đang xem", false), justice());
            assertThat(states()).containsExactly(PartState.IN_PROGRESS);

            task.coordination().contribute(1, new Parts.Contribution("Đã thẩm định", true), justice());

            CoordinatorPart part = task.snapshot().parts().all().getFirst();
            assertThat(part.state()).isEqualTo(PartState.DONE);
            assertThat(part.contribution()).isEqualTo("Đã thẩm định");
            assertThat(part.doneOn()).isEqualTo(OfficialTime.dayOf(IN_TIME));
            assertThatThrownBy(() -> task.coordination().release(1, REASON, lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.IllegalStep.class);
        }

        @Test
        void isToldByTheLeadForAPartyOutsideTheTree() {
            task.coordination().ask(Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", "Cho ý kiến"), lead(IN_TIME));
            var said = new Parts.Contribution("Đã có ý kiến bằng văn bản", true);

            assertThatThrownBy(() -> task.coordination().contribute(1, said, justice()))
                    .isInstanceOf(TaskNotAllowed.class);
            task.coordination().contribute(1, said, lead(IN_TIME));

            assertThat(states()).containsExactly(PartState.DONE);
        }

        @Test
        void isToldByNobodyElse() {
            task.coordination().ask(JUSTICE, assigner(IN_TIME));
            var said = new Parts.Contribution("Xong", true);

            assertThatThrownBy(() -> task.coordination().contribute(1, said, lead(IN_TIME)))
                    .isInstanceOf(TaskNotAllowed.class)
                    .hasMessageContaining("H56.09");
            assertThatThrownBy(() -> task.coordination().contribute(2, said, justice()))
                    .isInstanceOf(TaskRejected.RuleBroken.class);
        }

        @Test
        void isNeitherTheLeadsNorAskedTwice() {
            task.coordination().ask(JUSTICE, lead(IN_TIME));

            assertThatThrownBy(() -> task.coordination().ask(JUSTICE, lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleBroken.class);
            assertThatThrownBy(() -> task.coordination().ask(Coordinator.asked(LEAD, "Sở Nội vụ", null), lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleBroken.class);
            task.coordination().release(1, REASON, assigner(IN_TIME));
            task.coordination().ask(JUSTICE, lead(IN_TIME));
            assertThat(states()).containsExactly(PartState.RELEASED, PartState.ASKED);
        }

        @Test
        void isReleasedWhenItsAgencyTakesTheLead() {
            task.coordination().ask(JUSTICE, lead(IN_TIME));

            task.transfer("H56.09", new Reason("Đúng chức năng hơn"), TIME, assigner(IN_TIME));

            assertThat(states()).containsExactly(PartState.RELEASED);
        }
    }

    @Nested
    class Difficulties {
        @Test
        void standUntilTheyAreResolved() {
            assertThat(task.snapshot().difficulties().kept())
                    .singleElement()
                    .satisfies(it -> assertThat(it.isResolved()).isFalse());

            task.resolve(1, new Reason("Đã biệt phái hai người"), assigner(IN_TIME));

            assertThat(task.snapshot().difficulties().kept())
                    .singleElement()
                    .satisfies(it -> assertThat(it.resolution()).isEqualTo("Đã biệt phái hai người"));
            assertThatThrownBy(() -> task.resolve(1, REASON, assigner(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleBroken.class);
        }

        @Test
        void areTheSameWhenToldAgainInTheSameWords() {
            task.update(Given.progress(60), lead(IN_TIME));

            assertThat(task.snapshot().difficulties().kept()).hasSize(1);
        }

        @Test
        void areLimitedWhileTheyStandAndForgottenLongAfter() {
            for (int i = 0; i < 60; i++) {
                task.update(new Progress(50, "x", List.of("khó khăn " + i), List.of()), lead(IN_TIME));
                task.resolve(i + 2, REASON, lead(IN_TIME));
            }
            assertThat(task.snapshot().difficulties().kept()).hasSizeLessThan(30);

            IntStream.range(0, 29)
                    .forEach(i -> task.update(new Progress(50, "x", List.of("mới " + i), List.of()), lead(IN_TIME)));
            assertThatThrownBy(() -> task.update(new Progress(50, "x", List.of("quá"), List.of()), lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleBroken.class);
        }
    }
}
