package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.missed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.calendar.WorkingDays;
import vn.dondoc.notification.choice.Mute;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.notification.schedule.SendingHours;
import vn.dondoc.notification.schedule.SendingWindow;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Whatever an official chose and whenever it happens: what must be told is mailed, what is muted is not, and only what is sent
 * Hỏa tốc goes out when the agency does not work.
 */
class DeliverySchedulePropertyTests {
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Instant NOW = TaskEvents.NOW;
    private static final RoutingTable ROUTING = ShippedData.routing();
    private static final SendingWindow WINDOW = new SendingWindow(LocalTime.of(7, 0), LocalTime.of(18, 0), false);
    private static final DeliverySchedule SCHEDULE = schedule(WorkingDays.OF_THE_WEEK);

    private static DeliverySchedule schedule(WorkingDays days) {
        return new DeliverySchedule(
                true, GRACE, Duration.ofSeconds(5), new SendingHours(WINDOW, () -> days), LocalTime.of(7, 30));
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        LocalDate today = VietnamTime.dayOf(NOW);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, 20).map(today::plusDays);
        Arbitrary<Closure> closures = Combinators.combine(
                        Arbitraries.of("S02", "H56", "S"),
                        days,
                        Arbitraries.integers().between(0, 9))
                .as((agency, from, length) -> new Closure(agency, from, from.plusDays(length)));
        return Combinators.combine(
                        days.set().ofMaxSize(8),
                        days.set().ofMaxSize(3),
                        closures.list().ofMaxSize(3))
                .as((off, worked, closed) -> new WorkingDays(1, off, worked, closed));
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, Duration.ofDays(14).toMillis()).map(NOW::plusMillis);
    }

    /** By another reckoning than the schedule's. */
    private static boolean isOpen(Instant time, WorkingDays days, String agency) {
        ZonedDateTime there = time.atZone(VietnamTime.ZONE);
        return there.getHour() >= 7 && there.getHour() < 18 && days.isWorked(there.toLocalDate(), agency);
    }

    @Provide
    Arbitrary<NoticeChoices> choices() {
        LocalDate today = VietnamTime.dayOf(NOW);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-2, 2).map(today::plusDays);
        Arbitrary<Mute> mutes = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(NoticeKind.class), days)
                        .as((kind, until) -> new Mute(kind, null, until)),
                Combinators.combine(Arbitraries.of("D1", "D2"), days)
                        .as((directive, until) -> new Mute(null, directive, until)));
        return Combinators.combine(mutes.list().ofMaxSize(6), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((all, mail, digest) -> new NoticeChoices("S02.head", all, mail, NoticeChoices.Language.EN, digest));
    }

    private static List<NoticeDraft> drafts(EventEnvelope<TaskMessage> event) {
        return List.copyOf(NoticeDraft.fromEvents(List.of(event), ROUTING));
    }

    @Property
    void aMissIsMailedWhateverWasChosen(@ForAll("choices") NoticeChoices choices, @ForAll Urgency urgency) {
        var task = TaskEvents.task("D1", "1", "S02", 1, urgency);

        assertThat(drafts(missed(task)))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(SCHEDULE.deliveriesFor(draft, choices, NOW)
                                .mail()
                                .dueAt())
                        .isNotNull());
    }

    @Property
    void onlyWhatIsSentFlashGoesOutWhenTheAgencyDoesNotWork(
            @ForAll("calendars") WorkingDays days,
            @ForAll("times") Instant now,
            @ForAll Urgency urgency,
            @ForAll("choices") NoticeChoices choices) {
        var task = TaskEvents.task("D1", "1", "S02", 1, urgency);

        for (NoticeDraft draft : drafts(missed(task))) {
            Instant dueAt = Objects.requireNonNull(
                    schedule(days).deliveriesFor(draft, choices, now).mail().dueAt());
            if (urgency.isFlash()) {
                assertThat(dueAt).isBetween(now, now.plusSeconds(5));
            } else {
                assertThat(isOpen(dueAt, days, draft.agencyId())).isTrue();
                assertThat(dueAt).isAfterOrEqualTo(now.plus(GRACE));
            }
        }
    }

    @Property
    void whatIsTriedAgainIsNotSentBeforeTheWindowOpensAndNoLaterThanThat(
            @ForAll("calendars") WorkingDays days, @ForAll("times") Instant time) {
        Instant next = new SendingHours(WINDOW, () -> days).next("S02", time);

        assertThat(isOpen(next, days, "S02")).isTrue();
        assertThat(next.equals(time)).isEqualTo(isOpen(time, days, "S02"));
        for (Instant earlier = time; earlier.isBefore(next); earlier = earlier.plus(Duration.ofHours(1))) {
            assertThat(isOpen(earlier, days, "S02")).isFalse();
        }
    }

    @Property
    void aReminderIsMailedUnlessItStandsInTheSummaryOfTheMorning(
            @ForAll("calendars") WorkingDays days, @ForAll("times") Instant now, @ForAll boolean digest) {
        var choices = new NoticeChoices("S02.head", List.of(), true, NoticeChoices.Language.VI, digest);
        var task = TaskEvents.task("D1", "1", "S02", 1, Urgency.NORMAL);
        var reminder = new TaskMessage.DueToday(task, TaskEvents.reminder(false), TaskEvents.ASSIGNER);

        Delivery mail = schedule(days)
                .deliveriesFor(drafts(TaskEvents.envelope(2, reminder)).getFirst(), choices, now)
                .mail();

        if (mail.status() == Delivery.Status.SKIPPED) {
            assertThat(digest).isTrue();
        } else {
            LocalTime due = LocalTime.ofInstant(Objects.requireNonNull(mail.dueAt()), VietnamTime.ZONE);
            assertThat(digest && due.isBefore(LocalTime.of(7, 30))).isFalse();
        }
    }

    @Property
    void anAssignmentIsMailedUnlessItIsMutedOrNoMailIsWanted(@ForAll("choices") NoticeChoices choices) {
        var task = TaskEvents.task("D1", "1", "S02", 1, Urgency.NORMAL);
        // at half past nine on a Monday
        boolean muted = choices.mutes(NoticeKind.ASSIGNED, "D1", VietnamTime.dayOf(NOW));

        assertThat(drafts(TaskEvents.assigned(task))).isNotEmpty().allSatisfy(draft -> {
            Delivery mail = SCHEDULE.deliveriesFor(draft, choices, NOW).mail();
            assertThat(mail.isMuted()).isEqualTo(muted);
            assertThat(mail.dueAt() != null).isEqualTo(!muted && choices.mail());
        });
    }
}
