package vn.dondoc.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.delivery.SampleNotices;
import vn.dondoc.notification.notices.Notice;

class MailLimitsTests {
    private final MailLimits limits = new MailLimits(1, 1, Ticker.disabledTicker());

    private static Notice notice(Urgency urgency) {
        return SampleNotices.of(TaskEvents.assigned(TaskEvents.task("D1", "1", "H56.02", 1, urgency)));
    }

    @Test
    void whatIsSentFlashNeitherWaitsForALimitNorCounts() {
        assertThat(limits.take(notice(Urgency.FLASH))).isZero();
        assertThat(limits.take(notice(Urgency.FLASH_TIMED))).isZero();
        assertThat(limits.take(notice(Urgency.NORMAL))).isZero();

        assertThat(limits.take(notice(Urgency.NORMAL))).isPositive();
        assertThat(limits.take(notice(Urgency.FLASH))).isZero();
    }
}
