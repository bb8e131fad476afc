package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** A night, a storm and a weekend by a clock of the test's own: what is sent Hỏa tốc goes out, all else waits until the agency works. */
class SendingWindowIT {
    private static final MutableClock CLOCK = MutableClock.of(at(LocalDate.of(2026, 1, 7), "12:00"), VietnamTime.ZONE);
    private static RunningService service;
    private static MailCatcher mails;

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.startBy(
                CLOCK,
                TestStores.freshDatabase(),
                "window",
                mails.settings(
                        "--notification.window.opens=07:00",
                        "--notification.window.closes=18:00",
                        "--notification.window.every-day=false",
                        "--notification.delivery.urgent-grace=0s"));
        Wire.directory(
                Wire.agency("W1", "Xã"),
                Wire.official("W1.head", "W1", OfficialRole.HEAD),
                Wire.official("W1.clerk", "W1", OfficialRole.CLERK));
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments() == 2);
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    /** Each test has a week of its own: time does not go back. */
    private static LocalDate nextThursday() {
        return VietnamTime.dayOf(CLOCK.instant()).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
    }

    private static Document mailOf(String directive) {
        Document notice = service.mongo()
                .getCollection("notices")
                .find(new Document("content.directive.directiveId", directive))
                .first();
        return notice == null
                ? new Document()
                : notice.get("deliveries", Document.class).get("mail", Document.class);
    }

    private static void awaitWaitingUntil(String directive, Instant time) {
        Waiting.until("the mail to wait", () -> {
            Document mail = mailOf(directive);
            return "delivery.reason.window".equals(mail.getString("reason"))
                    && mail.getDate("dueAt").toInstant().equals(time);
        });
    }

    private static void assign(String directive, String item, int of, Urgency urgency) {
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task(directive, item, "W1", of, urgency))));
    }

    @Test
    void whatIsNotSentFlashWaitsUntilTheAgencyWorksByTheCalendarAsItIsThen() {
        LocalDate friday = nextThursday().plusDays(1);
        CLOCK.set(at(friday.minusDays(1), "18:30"));
        assign("at-once", "1", 1, Urgency.FLASH);
        assign("waits", "1", 1, Urgency.NORMAL);
        Waiting.until("the mail in the evening", () -> statusOf("at-once").equals("SENT"));
        awaitWaitingUntil("waits", at(friday, "07:00"));

        // a storm is announced after that
        Wire.calendar(new CalendarMessage.Recorded(
                7, List.of(), List.of(), List.of(new Closure("W1", friday, friday)), TaskEvents.ASSIGNER));
        Waiting.until(
                "the calendar",
                () -> service.mongo().getCollection("calendar").countDocuments(new Document("sequence", 7L)) == 1);
        for (LocalDate day : List.of(friday, friday.plusDays(1), friday.plusDays(2))) {
            CLOCK.set(at(day, "07:00"));
            awaitWaitingUntil("waits", at(day.plusDays(1), "07:00"));
        }

        CLOCK.set(at(friday.plusDays(3), "07:00"));
        Waiting.until("the mail on Monday", () -> statusOf("waits").equals("SENT"));
        assertThat(mailOf("waits").getInteger("attempts")).isEqualTo(1);
    }

    @Test
    void aTaskSentFlashTakesAlongWhatWaitedWithIt() {
        LocalDate thursday = nextThursday();
        CLOCK.set(at(thursday, "20:00"));
        assign("grows", "1", 3, Urgency.NORMAL);
        Waiting.until("the notice", () -> statusOf("grows").equals("PENDING"));
        CLOCK.add(Duration.ofMinutes(2));
        awaitWaitingUntil("grows", at(thursday.plusDays(1), "07:00"));

        assign("grows", "2", 3, Urgency.FLASH_TIMED);

        Waiting.until("the mail in the evening", () -> statusOf("grows").equals("SENT"));
    }

    private static String statusOf(String directive) {
        return String.valueOf(mailOf(directive).getString("status"));
    }
}
