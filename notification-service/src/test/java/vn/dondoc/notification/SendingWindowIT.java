package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.calendar.CalendarCopy;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** A night, a storm and a weekend by a clock of the test's own: what is sent Hỏa tốc goes out, all else waits until the agency works. */
class SendingWindowIT {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 8);
    private static final LocalDate MONDAY = THURSDAY.plusDays(4);
    private static final MutableClock CLOCK = MutableClock.of(at(THURSDAY, "18:30"), VietnamTime.ZONE);
    private static RunningService service;
    private static MailCatcher mails;

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.start(
                TestStores.freshDatabase(),
                "window",
                beans -> beans.registerBean(Clock.class, () -> CLOCK),
                mails.settings(
                        "--notification.window.opens=07:00",
                        "--notification.window.closes=18:00",
                        "--notification.window.every-day=false"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static Instant dueAt(String directive) {
        Document notice = service.mongo()
                .getCollection("notices")
                .find(new Document("content.directive.directiveId", directive))
                .first();
        return notice == null
                ? Instant.MIN
                : notice.get("deliveries", Document.class)
                        .get("mail", Document.class)
                        .getDate("dueAt")
                        .toInstant();
    }

    private static void assign(String directive, Urgency urgency) {
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task(directive, "1", "W1", 1, urgency))));
    }

    @Test
    void whatIsNotSentFlashWaitsUntilTheAgencyWorksByTheCalendarAsItIsThen() {
        Wire.directory(Wire.agency("W1", "Xã"), Wire.official("W1.head", "W1", OfficialRole.HEAD));
        assign("flash", Urgency.FLASH);
        Waiting.until("the mail in the evening", () -> mails.to("W1.head").size() == 1);
        assign("normal", Urgency.NORMAL);
        Waiting.until("the notice to wait", () -> dueAt("normal").equals(at(THURSDAY.plusDays(1), "07:00")));

        // a storm is announced after that
        Wire.calendar(new CalendarMessage.Recorded(
                7,
                List.of(),
                List.of(),
                List.of(new CalendarMessage.Closure("W1", THURSDAY.plusDays(1), THURSDAY.plusDays(1))),
                TaskEvents.ASSIGNER));
        CLOCK.set(at(THURSDAY.plusDays(1), "05:00"));
        Waiting.until(
                "the calendar", () -> service.bean(CalendarCopy.class).current().version() == 7 || tick());
        CLOCK.set(at(THURSDAY.plusDays(1), "07:10"));
        Waiting.until("the mail to be put off", () -> dueAt("normal").equals(at(MONDAY, "07:00")));
        assertThat(mails.to("W1.head")).hasSize(1);

        CLOCK.set(at(MONDAY, "07:00"));
        Waiting.until("the mail on Monday", () -> mails.to("W1.head").size() == 2);
    }

    /** What is kept of the calendar is seconds old at most. */
    private static boolean tick() {
        CLOCK.add(Duration.ofSeconds(6));
        return false;
    }
}
