package vn.dondoc.notification.delivery;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.dondoc.notification.notices.Notice;

/** What a channel does for one notice. */
public final class DeliveryAttempt {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempt.class);
    private static final String FAULT = "delivery.reason.fault";

    private DeliveryAttempt() {}

    /**
     * A fault of this house, such as a text that cannot be written, is a failure of this one: the others are sent all the same. A store
     * that is away is none, and costs no attempt.
     */
    @SuppressWarnings("IllegalCatch") // whatever it is: the next notice has nothing to do with it
    public static DeliveryResult of(Notice notice, Supplier<DeliveryResult> attempt) {
        try {
            return attempt.get();
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException fault) {
            LOG.error("Could not write or send the notice {}", notice.id(), fault);
            return new DeliveryResult.Failed(notice, FAULT);
        }
    }

    /** Whether it ended amid anything. */
    public static boolean isFault(DeliveryResult result) {
        return result instanceof DeliveryResult.Failed failed && failed.reason().equals(FAULT);
    }
}
