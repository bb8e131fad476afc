package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateReason;

class TaskReminderTests {
    private static Instant at(String vietnameseTime) {
        return LocalDateTime.parse(vietnameseTime).atZone(VietnamTime.ZONE).toInstant();
    }

    private static void sendDueReminders(Task task, Instant now) {
        task.sendDueReminders(POLICY, assigner(now));
    }

    /** What was told since the last look, such as {@code ESCALATED-1 late, 2 skipped}. */
    private static List<String> sentReminders(Task task) {
        return task.takeEvents().stream()
                .filter(TaskEvent.Reminded.class::isInstance)
                .map(TaskEvent.Reminded.class::cast)
                .map(TaskEvent.Reminded::reached)
                .map(it -> it.reminder().kind()
                        + (it.reminder().number() == 0
                                ? ""
                                : "-" + it.reminder().number())
                        + (it.late() ? " late" : "")
                        + (it.skipped() == 0 ? "" : ", " + it.skipped() + " skipped"))
                .toList();
    }

    private static LocalDate dueOn(Task task) {
        return task.state().deadline().dueOn();
    }

    @Nested
    class TheLadder {
        @Test
        void eachReminderIsSentAtItsInstantByTheWorkingCalendar() {
            Task task = Given.assigned();
            task.takeEvents();
            // Friday 9 January 2026; Saturday 10 January is worked
            var instants = List.of(
                    "2026-01-06T07:00",
                    "2026-01-09T07:00",
                    "2026-01-10T00:00",
                    "2026-01-10T07:00",
                    "2026-01-13T07:00",
                    "2026-01-19T07:00",
                    "2026-01-28T07:00");

            List<String> all = instants.stream()
                    .flatMap(it -> toldExactlyAt(it, task).stream())
                    .toList();

            assertThat(all)
                    .containsExactly(
                            "DUE_SOON",
                            "DUE_TODAY",
                            "MISSED",
                            "ESCALATED-1",
                            "ESCALATED-2",
                            "ESCALATED-3",
                            "ESCALATED-4");
            assertThat(task.state().deadline().reminders().next()).isNull();
        }

        private List<String> toldExactlyAt(String instant, Task task) {
            sendDueReminders(task, at(instant).minusMillis(1));
            assertThat(sentReminders(task)).isEmpty();
            assertThat(task.state().nextDueAt()).contains(at(instant));
            sendDueReminders(task, at(instant));
            return sentReminders(task);
        }

        @Test
        void overtakenRemindersAreLeftOutButNeverTheMiss() {
            Task task = Given.assigned();
            task.takeEvents();

            sendDueReminders(task, at("2026-01-20T09:00"));

            assertThat(sentReminders(task)).containsExactly("MISSED late, 2 skipped", "ESCALATED-3 late, 2 skipped");
            sendDueReminders(task, at("2026-01-20T09:01"));
            assertThat(sentReminders(task)).isEmpty();
        }

        @Test
        void aTaskAssignedShortlyBeforeItsDateGetsNoEarlyReminder() {
            Task task = Given.assigned(new Deadline.FixedDate(LocalDate.of(2026, 1, 6), null));
            task.takeEvents();

            sendDueReminders(task, at("2026-01-06T07:00"));

            assertThat(sentReminders(task)).containsExactly("DUE_TODAY");
        }

        @Test
        void nobodyMissesADateThatPassedBeforeTheTaskWas() {
            Task task = Given.assigned(new Deadline.FixedDate(LocalDate.of(2025, 12, 31), null));
            task.takeEvents();

            sendDueReminders(task, IN_TIME);

            assertThat(sentReminders(task)).isEmpty();
            assertThat(task.state().isOverdueAt(IN_TIME)).isTrue();
            assertThat(task.state().hasEverMissed()).isFalse();
        }

        @Test
        void aTimedDueDateIsMissedAtItsHour() {
            Task task = Given.assigned(new Deadline.FixedDate(DUE, LocalTime.of(14, 30)));
            task.takeEvents();
            sendDueReminders(task, at("2026-01-09T07:00"));
            sendDueReminders(task, at("2026-01-09T14:29:59"));
            assertThat(sentReminders(task)).containsExactly("DUE_TODAY, 1 skipped");

            sendDueReminders(task, at("2026-01-09T14:30"));

            assertThat(sentReminders(task)).containsExactly("MISSED");
        }

        @Test
        void aReminderThatWouldComeAfterTheMissIsLeftOut() {
            Task task = Given.assigned(new Deadline.FixedDate(DUE, LocalTime.of(6, 0)));
            task.takeEvents();

            sendDueReminders(task, at("2026-01-06T07:00"));
            sendDueReminders(task, at("2026-01-09T06:00"));

            assertThat(sentReminders(task)).containsExactly("DUE_SOON", "MISSED");
        }
    }

    @Nested
    class Silence {
        @Test
        void silenceIsReportedOnceAPeriodUntilTheLeadActs() {
            Task task = Given.assigned(new Deadline.OpenEnded(Period.ofMonths(1)));
            task.takeEvents();

            List<Integer> told = Stream.of(
                            "2026-02-05T23:59", "2026-02-06T00:00", "2026-02-07T00:00", "2026-05-01T08:00")
                    .map(instant -> {
                        sendDueReminders(task, at(instant));
                        return task.takeEvents().size();
                    })
                    .toList();
            assertThat(told).containsExactly(0, 1, 0, 1);
            assertThat(task.state().isSilentAt(at("2026-05-01T08:00"))).isTrue();

            task.acknowledge(POLICY, lead(at("2026-05-02T08:00")));
            assertThat(task.state().isSilentAt(at("2026-05-03T08:00"))).isFalse();
            assertThat(task.state().nextDueAt()).contains(at("2026-06-03T00:00"));
        }
    }

    @Nested
    class AReference {
        @Test
        void aReferencedDateIsTakenOverWhenKnownAndWhenCorrected() {
            Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));

            assertThat(task.resolveReference(
                            DUE,
                            DueDateReason.reference("22498/UBND-THĐT", "Công văn 22498"),
                            POLICY,
                            assigner(IN_TIME)))
                    .isTrue();
            assertThat(task.resolveReference(
                            DUE,
                            DueDateReason.reference("22498/UBND-THĐT", "Công văn 22498"),
                            POLICY,
                            assigner(IN_TIME)))
                    .isFalse();
            assertThat(task.resolveReference(
                            DUE.plusDays(3),
                            DueDateReason.reference("22498/UBND-THĐT", "Đính chính"),
                            POLICY,
                            assigner(IN_TIME)))
                    .isTrue();

            assertThat(dueOn(task)).isEqualTo(DUE.plusDays(3));
            assertThat(task.state().deadline().history().originalDate()).isEqualTo(DUE);
        }

        @Test
        void aCorrectedReferenceDateMovesNoMissedTask() {
            Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));
            task.resolveReference(
                    DUE, DueDateReason.reference("22498/UBND-THĐT", "Công văn 22498"), POLICY, assigner(IN_TIME));

            task.resolveReference(
                    DUE.plusDays(30),
                    DueDateReason.reference("22498/UBND-THĐT", "Đính chính"),
                    POLICY,
                    assigner(MISSED_FROM));

            assertThat(dueOn(task)).isEqualTo(DUE);
            assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(DUE);
        }
    }
}
