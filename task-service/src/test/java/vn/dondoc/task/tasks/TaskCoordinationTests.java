package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.context;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;

class TaskCoordinationTests {
    private static final Reason REASON = new Reason("Không cần nữa");
    private static final Coordinator JUSTICE =
            new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", LocalDate.of(2026, 1, 7));

    private final Task task = Given.inProgress();

    private static CommandContext justice() {
        return context("H56.09", OfficialRole.OFFICER, IN_TIME);
    }

    private List<PartState> states() {
        return task.state().collaboration().coordinators().all().stream()
                .map(CoordinatorPart::state)
                .toList();
    }

    @Nested
    class APart {
        @Test
        void aPartHasItsOwnDateAndStateAndIsReportedByItsAgency() {
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));
            task.contribute(1, new Contribution("Đang xem", false), justice());
            assertThat(states()).containsExactly(PartState.IN_PROGRESS);

            task.contribute(1, new Contribution("Đã thẩm định", true), justice());

            CoordinatorPart part =
                    task.state().collaboration().coordinators().all().getFirst();
            assertThat(part.state()).isEqualTo(PartState.DONE);
            assertThat(part.contribution()).isEqualTo("Đã thẩm định");
            assertThat(part.doneOn()).isEqualTo(VietnamTime.dayOf(IN_TIME));
            assertThatThrownBy(() -> task.releaseCoordinator(1, REASON, lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.IllegalTransition.class);
        }

        @Test
        void aPartOfAPartyOutsideTheDirectoryIsReportedByTheLead() {
            task.askCoordinator(Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", "Cho ý kiến"), POLICY, lead(IN_TIME));
            var said = new Contribution("Đã có ý kiến bằng văn bản", true);

            assertThatThrownBy(() -> task.contribute(1, said, justice())).isInstanceOf(TaskNotAllowed.class);
            task.contribute(1, said, lead(IN_TIME));

            assertThat(states()).containsExactly(PartState.DONE);
        }

        @Test
        void aPartIsReportedByNobodyElse() {
            task.askCoordinator(JUSTICE, POLICY, assigner(IN_TIME));
            var said = new Contribution("Xong", true);

            assertThatThrownBy(() -> task.contribute(1, said, lead(IN_TIME)))
                    .isInstanceOf(TaskNotAllowed.class)
                    .hasMessageContaining("H56.09");
            assertThatThrownBy(() -> task.contribute(2, said, justice()))
                    .isInstanceOf(TaskRejected.RuleViolation.class);
        }

        @Test
        void aPartIsAskedOnceAndNotOfTheLead() {
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));

            assertThatThrownBy(() -> task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleViolation.class);
            assertThatThrownBy(() ->
                            task.askCoordinator(Coordinator.asked(LEAD, "Sở Nội vụ", null), POLICY, lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleViolation.class);
            task.releaseCoordinator(1, REASON, assigner(IN_TIME));
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));
            assertThat(states()).containsExactly(PartState.RELEASED, PartState.ASKED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-01-04", "1926-01-05", "2046-01-06", "3026-01-05", "+999999999-12-31"})
        void aPartIsNotAskedByAnImpossibleDate(LocalDate dueOn) {
            var absurd = new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", dueOn);

            assertThatThrownBy(() -> task.askCoordinator(absurd, POLICY, lead(IN_TIME)))
                    .isInstanceOfSatisfying(
                            TaskRejected.RuleViolation.class,
                            broken -> assertThat(broken.field()).isEqualTo("dueOn"));
            assertThat(states()).isEmpty();
        }

        @Test
        void anAskedPartyIsACoordinatorUntilReleased() {
            assertThat(task.state().coordinators()).isEmpty();

            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));
            assertThat(task.state().coordinators()).containsExactly(JUSTICE);

            task.contribute(1, new Contribution("Xong", true), justice());
            task.askCoordinator(Coordinator.asked("H56.10", "Sở Tài chính", null), POLICY, lead(IN_TIME));
            task.releaseCoordinator(2, REASON, lead(IN_TIME));
            assertThat(task.state().coordinators()).containsExactly(JUSTICE);
        }

        @Test
        void whyAPartIsReleasedIsNotWhatThePartySaid() {
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));
            task.contribute(1, new Contribution("Đang xem", false), justice());

            task.releaseCoordinator(1, REASON, lead(IN_TIME));

            CoordinatorPart released = task.state().parts().getFirst();
            assertThat(released.contribution()).isEqualTo("Đang xem");
            assertThat(released.releaseReason()).isEqualTo(REASON.text());
            assertThat(task.latestHistory().getLast().content().text()).isEqualTo(REASON.text());
        }

        @Test
        void anOpenPartFollowsAnAmendment() {
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));
            task.contribute(1, new Contribution("Đang xem", false), justice());
            var other = new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định và trình", LocalDate.of(2026, 1, 8));
            task.takeEvents();

            amend(other);
            amend(other);

            CoordinatorPart part =
                    task.state().collaboration().coordinators().all().getFirst();
            assertThat(part.asked()).isEqualTo("Thẩm định và trình");
            assertThat(part.dueOn()).isEqualTo("2026-01-08");
            assertThat(part.contribution()).isEqualTo("Đang xem");
            assertThat(task.takeEvents().stream().filter(TaskEvent.CoordinationUpdated.class::isInstance))
                    .hasSize(1);
            task.contribute(1, new Contribution("Xong", true), justice());
            amend(JUSTICE);
            assertThat(task.state()
                            .collaboration()
                            .coordinators()
                            .all()
                            .getFirst()
                            .asked())
                    .isEqualTo("Thẩm định và trình");
        }

        private void amend(Coordinator... named) {
            Assignment assignment = task.state().assignment();
            var asked = new Assignment(
                    new Assignment.Directive(
                            assignment.directiveId(),
                            assignment.directive().number(),
                            assignment.directive().subject(),
                            assignment.directive().issuedOn(),
                            assignment.assigningAgencyId()),
                    new Assignment.Item(
                            assignment.itemNumber(),
                            assignment.item().wording(),
                            List.of(named),
                            assignment.item().fields(),
                            assignment.item().urgency(),
                            null),
                    assignment.leadAgencyId(),
                    assignment.directiveTasks(),
                    assignment.occurrence());
            var terms = Given.terms(task.state().deadline().rule());
            task.amend(asked, terms, new Reason("Sửa đổi"), POLICY, assigner(IN_TIME));
        }

        @Test
        void aPartIsReleasedWhenItsAgencyTakesTheLead() {
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));

            task.transfer(Handover.to("H56.09", new Reason("Đúng chức năng hơn")), POLICY, assigner(IN_TIME));

            assertThat(states()).containsExactly(PartState.RELEASED);
        }
    }

    @Nested
    class TheLeadsSilence {
        private static final Instant LATER = IN_TIME.plus(Duration.ofDays(20));
        private static final LocalDate HEARD = VietnamTime.dayOf(IN_TIME);

        @Test
        void silenceIsNotBrokenByOtherAgencies() {
            task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME));

            var opinion = Coordinator.asked("H56.10", "Sở Tài chính", "Cho ý kiến");
            task.askCoordinator(opinion, POLICY, assigner(LATER));
            task.contribute(1, new Contribution("Xong", true), context("H56.09", OfficialRole.OFFICER, LATER));

            assertThat(task.state().lifecycle().lastActivityOn()).isEqualTo(HEARD);
        }

        @Test
        void silenceIsBrokenByTheLeadsRequestsAndReports() {
            task.askCoordinator(Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", null), POLICY, lead(LATER));
            assertThat(task.state().lifecycle().lastActivityOn()).isEqualTo(HEARD.plusDays(20));

            task.contribute(1, new Contribution("Đã có ý kiến", true), lead(LATER.plus(Duration.ofDays(1))));
            assertThat(task.state().lifecycle().lastActivityOn()).isEqualTo(HEARD.plusDays(21));
        }
    }

    @Nested
    class Difficulties {
        @Test
        void difficultiesStandUntilTheyAreResolved() {
            assertThat(task.state().collaboration().difficulties().kept())
                    .singleElement()
                    .satisfies(it -> assertThat(it.isResolved()).isFalse());

            task.resolveDifficulty(1, new Reason("Đã biệt phái hai người"), assigner(IN_TIME));

            assertThat(task.state().collaboration().difficulties().kept())
                    .singleElement()
                    .satisfies(it -> assertThat(it.resolution().text()).isEqualTo("Đã biệt phái hai người"));
            assertThatThrownBy(() -> task.resolveDifficulty(1, REASON, assigner(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleViolation.class);
        }

        @Test
        void aDifficultyInTheSameWordsIsTheSame() {
            task.update(Given.progress(60), lead(IN_TIME));

            assertThat(task.state().collaboration().difficulties().kept()).hasSize(1);
        }

        @Test
        void openDifficultiesAreLimitedAndResolvedOnesForgottenLongAfter() {
            for (int i = 0; i < 60; i++) {
                task.update(new Progress(50, "x", List.of("khó khăn " + i), List.of()), lead(IN_TIME));
                task.resolveDifficulty(i + 2, REASON, lead(IN_TIME));
            }
            assertThat(task.state().collaboration().difficulties().kept()).hasSizeLessThan(30);

            IntStream.range(0, 29)
                    .forEach(i -> task.update(new Progress(50, "x", List.of("mới " + i), List.of()), lead(IN_TIME)));
            assertThatThrownBy(() -> task.update(new Progress(50, "x", List.of("quá"), List.of()), lead(IN_TIME)))
                    .isInstanceOf(TaskRejected.RuleViolation.class);
        }
    }
}
