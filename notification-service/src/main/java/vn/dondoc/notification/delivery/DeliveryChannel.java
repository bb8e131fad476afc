package vn.dondoc.notification.delivery;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Notice;

/** Carries notices to officials. Any number of threads may send at once, each other notices. */
public interface DeliveryChannel {
    Channel channel();

    /** Without its settings what is due waits until there are some. */
    boolean isConfigured();

    SendingPolicy policy();

    /**
     * Sends as many as there is time for; a notice without a result was not tried. One that is refused, or that a fault of this
     * house keeps from being sent, does not stop the others. A receiver that is away, or takes nothing of anybody, refuses none.
     *
     * @param languages that of whoever gets a notice
     * @param results gets each as soon as it is known
     */
    void send(
            List<Notice> notices,
            Function<Notice, Locale> languages,
            BooleanSupplier inTime,
            Consumer<DeliveryResult> results);
}
