package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.ExtensionPolicy;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.reminder.ReminderPolicy;

/**
 * By whichever rule and calendar a date comes about: it is no day off, and no working day lies between the day that was given and
 * it; only what is flash, or meant for that very day, is due on the day that was given.
 */
class EndOnWorkingDayPropertyTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
    private static final Reason REASON = new Reason("Lý do");
    private static final ExtensionPolicy GENEROUS = new ExtensionPolicy(2, 400, Map.of());

    /** The ways to give a date. */
    enum Way {
        FIXED,
        BY_REFERENCE,
        RECURRING,
        EXTENDED
    }

    /**
     * A date that is given.
     *
     * @param after so many days after the first
     * @param closedFrom how many days before it the other calendar has the first of its days off
     * @param closedDays how many more there are
     * @param knownBefore whether that calendar was in force when the date was given; else it came later
     */
    record Dated(Way way, int after, int closedFrom, int closedDays, boolean knownBefore) {
        LocalDate day() {
            return FIRST.plusDays(after);
        }

        WorkingCalendar calendar() {
            LocalDate from = day().minusDays(closedFrom);
            return TestCalendars.shippedWith(2, new AgencyClosure(from, from.plusDays(closedDays), "Bão", "H56", null));
        }
    }

    @Provide
    Arbitrary<Dated> dates() {
        return Combinators.combine(
                        Arbitraries.of(Way.class),
                        Arbitraries.integers().between(0, 350),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(true, false))
                .as(Dated::new);
    }

    @Property(tries = 500, seed = "20260111")
    void theTimeEndsWithTheFirstWorkingDayFromTheOneThatWasGiven(@ForAll("dates") Dated dated) {
        LocalDate dueOn = dueOn(dated, Urgency.URGENT, null);

        assertThat(dated.calendar().isWorking(dueOn, Given.LEAD)).isTrue();
        assertThat(dueOn).isAfterOrEqualTo(dated.day());
        assertThat(dated.calendar().between(dated.day(), dueOn, Given.LEAD)).isZero();
    }

    @Property(tries = 200, seed = "20260111")
    void anItemMeantForThatVeryDayIsDueOnIt(@ForAll("dates") Dated dated, @ForAll("exceptions") Urgency urgency) {
        Boolean exactDay = urgency == Urgency.URGENT ? true : null;

        assertThat(dueOn(dated, urgency, exactDay)).isEqualTo(dated.day());
    }

    @Provide
    Arbitrary<Urgency> exceptions() {
        return Arbitraries.of(Urgency.URGENT, Urgency.FLASH, Urgency.FLASH_TIMED);
    }

    private static LocalDate dueOn(Dated dated, Urgency urgency, @Nullable Boolean exactDay) {
        DeadlinePolicy after = policy(dated.calendar());
        DeadlinePolicy then = dated.knownBefore() ? after : policy(TestCalendars.shipped());
        Task task = Task.assign(
                Given.itemOf(urgency, exactDay, List.of()), Given.terms(rule(dated)), then, assigner(IN_TIME));
        if (dated.way() == Way.BY_REFERENCE) {
            task.resolveReference(dated.day(), DueDateReason.reference("1/UBND-VP", null), then, assigner(IN_TIME));
        }
        if (dated.way() == Way.EXTENDED) {
            extend(task, dated.day(), then);
        }
        task.recalculate(DueDateReason.calendar(2, "Bão"), after, assigner(IN_TIME));
        return task.state().deadline().dueOn();
    }

    private static Deadline rule(Dated dated) {
        return switch (dated.way()) {
            case FIXED -> new Deadline.FixedDate(dated.day(), null);
            case BY_REFERENCE -> new Deadline.ByReference("1/UBND-VP");
            case RECURRING -> new Deadline.Recurring(dated.day(), Period.ofMonths(1), null);
            case EXTENDED -> new Deadline.AfterWorkingDays(1, CountedFrom.ISSUE);
        };
    }

    private static void extend(Task task, LocalDate to, DeadlinePolicy policy) {
        task.requestExtension(new ExtensionRequest(to, REASON, REASON), policy, Given.lead(IN_TIME));
        task.decideExtension(1, new ExtensionDecision(Verdict.APPROVE, null, REASON), policy, assigner(IN_TIME));
    }

    private static DeadlinePolicy policy(WorkingCalendar calendar) {
        return new DeadlinePolicy(calendar, ReminderPolicy.DEFAULT, GENEROUS);
    }
}
