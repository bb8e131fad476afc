package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.ExtensionPolicy;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.reminder.ReminderPolicy;

/**
 * A task that is suspended twice, whose result waited before it was returned, and that was extended once has, for whichever order of
 * those, the same due date on whichever day its directive was amended and the calendar changed: between any two of those steps,
 * before the first or after the last. It is reckoned here once more, day by day, from the facts alone.
 */
class DueDateOrderPropertyTests {
    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 1);
    private static final int LAST_DAY = 32;
    private static final Reason REASON = new Reason("Lý do");
    private static final ExtensionPolicy GENEROUS = new ExtensionPolicy(2, 300, Map.of());

    /**
     * What happened to the task.
     *
     * @param stops how many days it stood still, each of the three times
     * @param result which of them a result waited; the other two times it was suspended
     * @param extendedOn the day on which it was extended, when it did not stand still
     * @param extendedBy how many days after the issue the date lies that it was extended to
     * @param days how many working days the amended deadline gives
     * @param counted whether in working days after the issue; else as the date they lead to by the first calendar
     */
    record Facts(
            List<Integer> stops,
            int result,
            int extendedOn,
            int extendedBy,
            int days,
            boolean counted,
            int closedFrom) {
        /** When it began to stand still for that time. */
        int start(int stop) {
            return 2 + 9 * stop;
        }

        int end(int stop) {
            return start(stop) + stops.get(stop);
        }
    }

    // always the same, so that a build fails for what was changed and for nothing else
    @Property(tries = 500, seed = "20260601")
    void theDueDateIsTheSameWheneverItWasAmendedAndTheCalendarChanged(
            @ForAll("facts") Facts facts,
            @ForAll @IntRange(max = LAST_DAY) int amendedAt,
            @ForAll @IntRange(max = LAST_DAY) int closedAt) {
        Task task = taskOf(facts, amendedAt, closedAt);

        assertThat(task.state().deadline().dueOn())
                .isEqualTo(
                        task.state().collaboration().extensions().requests().isEmpty()
                                ? given(facts)
                                : later(given(facts), extended(facts)));
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8).list().ofSize(3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(1, 10, 19, 28),
                        Arbitraries.integers().between(50, 110),
                        Arbitraries.integers().between(35, 60),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 80))
                .as(Facts::new);
    }

    private static Task taskOf(Facts facts, int amendedAt, int closedAt) {
        Task task = Task.assign(Given.assignment("d", "1", Given.LEAD), terms(35), before(), Given.assigner(at(0)));
        task.acknowledge(before(), Given.lead(at(0)));
        for (int day = 0; day <= LAST_DAY; day++) {
            DeadlinePolicy policy = day < closedAt ? before() : after(facts);
            if (day == closedAt) {
                task.recalculate(DueDateReason.calendar(2, "Bão"), policy, Given.assigner(at(day)));
            }
            for (int stop = 0; stop < facts.stops().size(); stop++) {
                standStill(task, facts, stop, policy, day);
            }
            if (day == facts.extendedOn()) {
                extend(task, ISSUED.plusDays(facts.extendedBy()), policy, at(day));
            }
            if (day == amendedAt) {
                task.amend(
                        task.state().assignment(),
                        facts.counted() ? terms(facts.days()) : date(facts),
                        REASON,
                        policy,
                        Given.assigner(at(day)));
            }
        }
        return task;
    }

    private static void standStill(Task task, Facts facts, int stop, DeadlinePolicy policy, int day) {
        boolean isResult = stop == facts.result();
        if (day == facts.start(stop) && isResult) {
            task.reportResult(Given.result(), policy, Given.lead(at(day)));
        } else if (day == facts.start(stop)) {
            task.suspend(REASON, policy, Given.assigner(at(day)));
        }
        if (day == facts.end(stop) && isResult) {
            task.returnResult(REASON, policy, Given.assigner(at(day)));
        } else if (day == facts.end(stop)) {
            task.resume(policy, Given.assigner(at(day)));
        }
    }

    /** Who asks for a date that is not later than the one there is gets none. */
    private static void extend(Task task, LocalDate to, DeadlinePolicy policy, Instant now) {
        try {
            task.requestExtension(new ExtensionRequest(to, REASON, REASON), policy, Given.lead(now));
        } catch (TaskRejected.RuleViolation refused) {
            assertThat(task.state().deadline().dueOn()).isAfterOrEqualTo(to);
            return;
        }
        task.decideExtension(1, new ExtensionDecision(Verdict.APPROVE, null, REASON), policy, Given.assigner(now));
    }

    private static LocalDate given(Facts facts) {
        WorkingCalendar calendar = after(facts).calendar();
        LocalDate asked = facts.counted() ? later(calendar, ISSUED, facts.days()) : end(calendar, dateOf(facts));
        return later(calendar, asked, stoodStillSince(0, facts));
    }

    private static LocalDate extended(Facts facts) {
        WorkingCalendar calendar = after(facts).calendar();
        LocalDate asked = end(calendar, ISSUED.plusDays(facts.extendedBy()));
        return later(calendar, asked, stoodStillSince(facts.extendedOn(), facts));
    }

    private static int stoodStillSince(int day, Facts facts) {
        WorkingCalendar calendar = after(facts).calendar();
        return IntStream.range(0, facts.stops().size())
                .filter(stop -> facts.start(stop) >= day)
                .map(stop -> workedIn(calendar, facts.start(stop), facts.stops().get(stop)))
                .sum();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int workedIn(WorkingCalendar calendar, int from, int days) {
        return (int) IntStream.range(from, from + days)
                .filter(day -> calendar.isWorking(ISSUED.plusDays(day), Given.LEAD))
                .count();
    }

    private static LocalDate later(WorkingCalendar calendar, LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= calendar.isWorking(day, Given.LEAD) ? 1 : 0;
        }
        return day;
    }

    /** The working day with which a date ends. */
    private static LocalDate end(WorkingCalendar calendar, LocalDate date) {
        return later(calendar, date.minusDays(1), 1);
    }

    private static DeadlineTerms terms(int days) {
        return new DeadlineTerms(new Deadline.AfterWorkingDays(days, CountedFrom.ISSUE), null, ISSUED);
    }

    private static DeadlineTerms date(Facts facts) {
        return new DeadlineTerms(new Deadline.FixedDate(dateOf(facts), null), null, ISSUED);
    }

    private static LocalDate dateOf(Facts facts) {
        return later(before().calendar(), ISSUED, facts.days());
    }

    private static DeadlinePolicy before() {
        return policy(TestCalendars.shipped());
    }

    /** From some day on two days are off on which all would have worked. */
    private static DeadlinePolicy after(Facts facts) {
        LocalDate from = ISSUED.plusDays(facts.closedFrom());
        return policy(TestCalendars.shippedWith(
                2, new AgencyClosure(from, from.plusDays(1), "Bão", "H56", "Công điện 1/CĐ-UBND")));
    }

    private static DeadlinePolicy policy(WorkingCalendar calendar) {
        return new DeadlinePolicy(calendar, ReminderPolicy.DEFAULT, GENEROUS);
    }

    private static Instant at(int day) {
        return VietnamTime.at(ISSUED.plusDays(day), LocalTime.of(9, 0));
    }
}
