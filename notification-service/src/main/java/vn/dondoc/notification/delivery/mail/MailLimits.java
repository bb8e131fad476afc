package vn.dondoc.notification.delivery.mail;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Objects;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.web.limit.RateLimiter;

/**
 * Mails an hour to one official, and because of the directives of one agency. What is too much waits; the inbox has it at once. What is sent Hỏa tốc
 * neither waits nor counts.
 */
final class MailLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimiter recipients;
    private final RateLimiter agencies;

    /** @param recipient mails an hour to one official; 0 is no limit, as for an agency */
    MailLimits(int recipient, int agency, Ticker nanos) {
        this.recipients = new RateLimiter(recipient, HOUR, nanos);
        this.agencies = new RateLimiter(agency, HOUR, nanos);
    }

    /** Takes one of each; zero when it may go out now, and after how long otherwise. */
    Duration take(Notice notice) {
        if (notice.isFlash()) {
            return Duration.ZERO;
        }
        Duration wait =
                recipients.take(Objects.requireNonNull(notice.recipient().officialId()));
        return wait.isPositive()
                ? wait
                : agencies.take(notice.content().directive().assigningAgencyId());
    }
}
