package vn.dondoc.task.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.task.amendments.Amendment.State;
import vn.dondoc.task.amendments.PlannedTaskChange.Kind;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.recovery.UnfinishedWork;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.HistoryEntryType;
import vn.dondoc.task.tasks.TaskEvent;

class AmendmentServiceTests extends AmendedTasks {
    @Nested
    class AConfirmation {
        @BeforeEach
        void given() {
            issue(AmendedDirectives.directive(
                    "d1",
                    AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02", "H56.03"),
                    AmendedDirectives.item("2", "Báo cáo", DUE, "H56.02")));
        }

        private Amendment proposed() {
            return propose(
                    2,
                    AmendedDirectives.directive(
                            "d1", AmendedDirectives.item("1", "Kiểm tra lại", LATER, "H56.02", "H56.03", "H56.04")));
        }

        @Test
        void aConfirmedAmendmentChangesTasksAndTheirHistoryKeepsBothVersions() {
            Amendment applied = confirm(proposed());

            assertThat(applied.state()).isEqualTo(State.APPLIED);
            assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra lại");
            assertThat(task("d1-1-H56.02").deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 20));
            assertThat(task("d1-1-H56.02").deadline().history().originalDate()).isEqualTo(Given.DUE);
            assertThat(task("d1-1-H56.04").status()).isEqualTo(TaskStatus.ASSIGNED);
            assertThat(task("d1-1-H56.04").assignment().directiveTasks()).isEqualTo(1);
            assertThat(task("d1-2-H56.02").status()).isEqualTo(TaskStatus.CANCELLED);
            assertThat(tasks.history(new TaskId("d1-1-H56.02"), 0, 10))
                    .extracting(HistoryEntry::type)
                    .containsExactly(
                            HistoryEntryType.ASSIGNED, HistoryEntryType.DUE_DATE_CHANGED, HistoryEntryType.AMENDED);
        }

        @Test
        void aSecondConfirmationChangesNothing() {
            Amendment proposed = proposed();
            Amendment applied = confirm(proposed);
            int events = tasks.events().size();

            assertThat(confirm(proposed)).as("the same command").isEqualTo(applied);
            assertThatExceptionOfType(StaleResource.class)
                    .isThrownBy(() -> management.confirm(proposed.id(), 1, Given.assigner(Given.IN_TIME)));
            assertThatExceptionOfType(TaskRejected.IllegalTransition.class)
                    .isThrownBy(() -> management.confirm(proposed.id(), 3, Given.assigner(Given.IN_TIME)))
                    .satisfies(
                            refused -> assertThat(refused.reason()).isEqualTo(Finding.of("amendment.already.applied")));
            management.propose(AmendedDirectives.proposed(2, proposed.directive()));
            assertThat(tasks.events()).hasSize(events);
            assertThat(stored(proposed.id())).isEqualTo(applied);
            assertThat(preview(applied)).isEmpty();
        }

        @Test
        void anAmendmentReachesATransferredTaskByItsId() {
            change(
                    "d1-1-H56.02",
                    task -> task.transfer(Handover.to("H56.07", new Reason("Chuyển")), Given.POLICY, confirming));

            confirm(proposed());

            assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra lại");
            assertThat(task("d1-1-H56.02").assignment().leadAgencyId()).isEqualTo("H56.07");
            assertThat(tasks.find(new TaskId("d1-1-H56.07"))).isEmpty();
        }

        /** A closed agency cannot be named any more, so the amended directive names the one that took its tasks over. */
        @Test
        void aTaskGoesOnWhenItsNewLeadIsNamedInsteadOfTheFirst() {
            change(
                    "d1-1-H56.02",
                    task -> task.transfer(Handover.to("H56.07", new Reason("Sáp nhập")), Given.POLICY, confirming));

            confirm(propose(
                    2,
                    AmendedDirectives.directive(
                            "d1", AmendedDirectives.item("1", "Kiểm tra lại", LATER, "H56.07", "H56.03"))));

            assertThat(task("d1-1-H56.02").status()).isEqualTo(TaskStatus.ASSIGNED);
            assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra lại");
            assertThat(tasks.find(new TaskId("d1-1-H56.07"))).isEmpty();
            assertThat(events(TaskEvent.Cancelled.class)).as("of item 2").isEqualTo(1);
        }

        @Test
        void anItemIsAssignedAnewWhereTheTransferredTaskIsCancelled() {
            change("d1-1-H56.02", task -> {
                task.transfer(Handover.to("H56.07", new Reason("Sáp nhập")), Given.POLICY, confirming);
                task.withdraw(new Reason("Chưa cần"), Given.POLICY, confirming);
            });

            confirm(propose(
                    2,
                    AmendedDirectives.directive(
                            "d1", AmendedDirectives.item("1", "Kiểm tra lại", LATER, "H56.07", "H56.03"))));

            assertThat(task("d1-1-H56.02").status()).isEqualTo(TaskStatus.CANCELLED);
            assertThat(task("d1-1-H56.07").status()).isEqualTo(TaskStatus.ASSIGNED);
        }

        @Test
        void aTaskWhoseNewDateHasPassedIsLeftWithAReason() {
            DeadlineRule lastYear = DeadlineRule.on(LocalDate.of(2025, 12, 31));
            Amendment proposed = propose(
                    2,
                    AmendedDirectives.directive(
                            "d1", AmendedDirectives.item("1", "Kiểm tra lại", lastYear, "H56.02", "H56.04")));

            assertThat(preview(proposed))
                    .filteredOn(change -> change.kind() == Kind.LEFT)
                    .singleElement()
                    .satisfies(change -> assertThat(change.why())
                            .isEqualTo(Finding.of("amendment.date-past", LocalDate.of(2025, 12, 31))));
            assertThat(preview(proposed))
                    .filteredOn(change -> change.kind() == Kind.ADDED)
                    .singleElement()
                    .satisfies(change -> assertThat(change.why()).isEqualTo(Finding.of("amendment.overdue-at-once")));
            confirm(proposed);

            assertThat(task("d1-1-H56.02").deadline().dueOn()).isEqualTo(Given.DUE);
            assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra");
        }

        @Test
        void aReleasedCoordinatorIsNotAskedAgain() {
            var justice = new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", null);
            issue(AmendedDirectives.directive(
                    "d2", AmendedDirectives.with(AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02"), justice)));
            change("d2-1-H56.02", task -> task.releaseCoordinator(1, new Reason("Không cần nữa"), confirming));

            Amendment proposed = propose(
                    2,
                    AmendedDirectives.directive(
                            "d2",
                            AmendedDirectives.with(
                                    AmendedDirectives.item("1", "Kiểm tra lại", DUE, "H56.02"), justice)));
            assertThat(preview(proposed).getFirst().fields())
                    .extracting(PlannedTaskChange.FieldChange::field)
                    .containsExactly("itemText");
            confirm(proposed);

            assertThat(task("d2-1-H56.02").coordinators()).isEmpty();
        }

        @Test
        void aTaskChangedMeanwhileIsLoadedAgain() {
            Amendment proposed = proposed();
            tasks.before =
                    () -> change("d1-1-H56.02", task -> task.acknowledge(Given.POLICY, Given.lead(Given.IN_TIME)));

            confirm(proposed);

            assertThat(task("d1-1-H56.02").status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
            assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra lại");
            assertThat(events(TaskEvent.Amended.class)).isEqualTo(2);
        }

        @Test
        void anAmendmentLeftBehindByACrashIsFinishedByTheJob() {
            Amendment proposed = proposed();
            tasks.writesLeft = 0;
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> confirm(proposed));
            assertThat(stored(proposed.id()).state()).isEqualTo(State.CONFIRMED);
            tasks.writesLeft = Integer.MAX_VALUE;

            finishUnfinished(management);
            assertThat(events(TaskEvent.Amended.class))
                    .as("left to who confirmed")
                    .isZero();
            clock.add(UnfinishedWork.LEFT_BEHIND_AFTER.plusMillis(1));
            finishUnfinished(management);
            finishUnfinished(instance());

            assertThat(stored(proposed.id()).state()).isEqualTo(State.APPLIED);
            assertThat(events(TaskEvent.Amended.class)).isEqualTo(2);
            assertThat(events(TaskEvent.Cancelled.class)).isEqualTo(1);
            assertThat(tasks.events().getLast().step().context().actor()).isEqualTo(confirming.actor());
        }

        @Test
        void aLateAmendmentDoesNotUndoANewerOne() {
            Amendment proposed = proposed();
            DirectiveFacts newer =
                    AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Mới hơn", DUE, "H56.02", "H56.03"));
            tasks.before = () -> {
                // another instance finishes it, and a newer one is confirmed, while the page that was read waits
                instance().confirm(propose(3, newer).id(), 1, Given.assigner(Given.IN_TIME));
            };

            confirm(proposed);

            assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Mới hơn");
            assertThat(task("d1-1-H56.03").assignment().item().text()).isEqualTo("Mới hơn");
            assertThat(task("d1-1-H56.04").status()).isEqualTo(TaskStatus.CANCELLED);
            assertThat(stored(proposed.id()).state()).isEqualTo(State.APPLIED);
        }

        @Test
        void onlyTheAssignersDecidersConfirmAnAmendment() {
            Amendment proposed = proposed();

            for (CommandContext other : List.of(
                    Given.context("H56", OfficialRole.OFFICER, Given.IN_TIME),
                    Given.context("H56.01", OfficialRole.HEAD, Given.IN_TIME))) {
                assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> management.confirm(proposed.id(), 1, other));
                assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> management.reject(proposed.id(), 1, new Reason("x"), other));
            }
            CommandContext lead = Given.context("H56.02", OfficialRole.HEAD, Given.IN_TIME);
            assertThatExceptionOfType(AmendmentNotFound.class)
                    .isThrownBy(() -> management.confirm(proposed.id(), 1, lead));
            assertThat(stored(proposed.id())).isEqualTo(proposed);
        }
    }

    @Nested
    class ANewerOne {
        private final DirectiveFacts directive =
                AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02"));

        @Test
        void aNewerAmendmentSupersedesAnUndecidedOne() {
            issue(directive);
            Amendment older = propose(2, directive);
            propose(3, directive);
            management.propose(AmendedDirectives.proposed(2, directive));

            assertThat(stored(older.id()).state()).isEqualTo(State.SUPERSEDED);
            assertThat(stored("d1:3").state()).isEqualTo(State.PROPOSED);
            assertThatExceptionOfType(StaleResource.class)
                    .isThrownBy(() -> management.confirm(older.id(), 1, confirming));
        }

        @Test
        void aNewerAmendmentWaitsForAConfirmedOneToFinish() {
            issue(directive);
            Amendment older = propose(
                    2, AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Kiểm tra lại", DUE, "H56.02")));
            tasks.writesLeft = 0;
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> confirm(older));
            tasks.writesLeft = Integer.MAX_VALUE;

            propose(3, directive);

            assertThat(stored(older.id()).state()).isEqualTo(State.APPLIED);
            assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra lại");
        }

        @Test
        void aNewerAmendmentLeavesARejectedOneRejected() {
            issue(directive);
            Amendment older = propose(2, directive);
            management.reject(older.id(), 1, new Reason("Chưa cần"), confirming);
            propose(3, directive);

            assertThat(stored(older.id()).state()).isEqualTo(State.REJECTED);
        }
    }
}
