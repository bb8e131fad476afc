package vn.dondoc.notification.notices;

import java.time.Instant;

/**
 * An official from whom the notice was handed over to somebody else.
 *
 * @param until when it was taken over
 * @param mail how far it had come to that one
 * @param gateway likewise
 */
public record FormerRecipient(String officialId, Instant until, Delivery mail, Delivery gateway) {
    Delivery by(Channel channel) {
        return Deliveries.of(mail, gateway).by(channel);
    }
}
