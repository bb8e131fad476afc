package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.notification.calendar.CalendarCopy;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** The copy of the calendar follows the highest version, in whatever order versions come and however often. */
class CalendarCopyIT {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestStores.freshDatabase(), "calendar");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void told(long version, LocalDate... daysOff) {
        Wire.calendar(
                new CalendarMessage.Recorded(version, List.of(daysOff), List.of(), List.of(), TaskEvents.ASSIGNER));
    }

    private static CalendarCopy copy() {
        return service.bean(CalendarCopy.class);
    }

    @Test
    void theHighestVersionCountsWhateverComesAfterIt() {
        assertThat(copy().current().version()).isZero();
        assertThat(copy().current().isWorked(DAY, "H56")).isTrue();

        told(3, DAY);
        Waiting.until("the third version", () -> copy().current().version() == 3);
        told(2);
        told(3, DAY);
        told(4, DAY, DAY.plusDays(1));
        Waiting.until("the fourth version", () -> copy().current().version() == 4);

        assertThat(copy().current().isWorked(DAY, "H56")).isFalse();
        assertThat(copy().current().isWorked(DAY.plusDays(1), "H56")).isFalse();
    }
}
