package vn.dondoc.notification.notices;

import java.time.Instant;

/** How far a notice has come by each channel. */
public record Deliveries(Delivery mail, Delivery gateway) {
    public Delivery by(Channel channel) {
        return switch (channel) {
            case MAIL -> mail;
            case GATEWAY -> gateway;
        };
    }

    /** To somebody else: as if nothing had been sent yet. */
    Deliveries waitingAgain() {
        return new Deliveries(mail.waitingAgain(), gateway.waitingAgain());
    }

    /** Those that are not sent yet are due then. */
    Deliveries dueAt(Instant time) {
        return new Deliveries(mail.dueAt(time), gateway.dueAt(time));
    }
}
