package vn.dondoc.notification.notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come by each channel.
 *
 * @param former who had it unread when they left, the last one last; none for most
 */
public record Deliveries(
        Delivery mail, Delivery gateway, @Nullable List<FormerRecipient> former) {
    public static Deliveries of(Delivery mail, Delivery gateway) {
        return new Deliveries(mail, gateway, null);
    }

    public Delivery by(Channel channel) {
        return switch (channel) {
            case MAIL -> mail;
            case GATEWAY -> gateway;
        };
    }

    /** To somebody else besides: as if nothing had been sent yet. */
    Deliveries anew() {
        return of(mail.waitingAgain(), gateway.waitingAgain());
    }

    /** To somebody else in the place of the official, who left. */
    Deliveries handedOver(String officialId, Instant time) {
        var left = new FormerRecipient(officialId, time, mail, gateway);
        List<FormerRecipient> all = Stream.concat(Stream.ofNullable(former).flatMap(List::stream), Stream.of(left))
                .toList();
        return new Deliveries(mail.waitingAgain(), gateway.waitingAgain(), all);
    }

    /** As far as another notice of the matter has come to the same official. */
    Deliveries asFarAs(Deliveries other) {
        return new Deliveries(mail.asFarAs(other.mail), gateway.asFarAs(other.gateway), former);
    }

    /** Whether that official had it before it was handed over. */
    public boolean wereFor(String officialId) {
        return former(officialId).findFirst().isPresent();
    }

    /** As far as it had come to an official who had it before, and to whoever did not as it is. */
    Deliveries asFarAsTo(String officialId) {
        return former(officialId)
                .reduce(this, (all, before) -> all.asFarAs(of(before.mail(), before.gateway())), (one, _) -> one);
    }

    private Stream<FormerRecipient> former(String officialId) {
        List<FormerRecipient> all = former == null ? List.of() : former;
        return all.stream().filter(before -> before.officialId().equals(officialId));
    }

    /** How many had it before, who left. */
    public int handOvers() {
        return former == null ? 0 : former.size();
    }

    /** Those that are not sent yet are due then. */
    Deliveries dueAt(Instant time, boolean isFlash) {
        return new Deliveries(mail.dueAt(time, isFlash), gateway.dueAt(time, isFlash), former);
    }
}
