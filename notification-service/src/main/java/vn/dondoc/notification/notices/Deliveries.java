package vn.dondoc.notification.notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come by each channel.
 *
 * @param former who had it unread when they left, the last one last; none for most
 * @param assignedAt when whoever has it got it; none for who had it from the start, or while nobody has it
 */
public record Deliveries(
        Delivery mail,
        Delivery gateway,
        @Nullable List<FormerRecipient> former,
        @Nullable Instant assignedAt) {
    public static Deliveries of(Delivery mail, Delivery gateway) {
        return new Deliveries(mail, gateway, null, null);
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
        return new Deliveries(mail.waitingAgain(), gateway.waitingAgain(), all, null);
    }

    /** As far as another notice of the matter has come to the same official. */
    Deliveries asFarAs(Deliveries other) {
        return new Deliveries(mail.asFarAs(other.mail), gateway.asFarAs(other.gateway), former, assignedAt);
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

    /** Where among the former the last one is who is that official and to whom nothing was sent by that channel; -1 for none. */
    public int lastFormerWaiting(String officialId, Channel channel) {
        List<FormerRecipient> all = former == null ? List.of() : former;
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).officialId().equals(officialId)
                        && all.get(i).by(channel).status() == Delivery.Status.PENDING)
                .reduce(-1, (_, last) -> last);
    }

    private Stream<FormerRecipient> former(String officialId) {
        List<FormerRecipient> all = former == null ? List.of() : former;
        return all.stream().filter(before -> before.officialId().equals(officialId));
    }

    /** How many had it before, who left. */
    public int handOvers() {
        return former == null ? 0 : former.size();
    }

    /** Somebody has it since then; those that are not sent yet are due at that time. */
    Deliveries assigned(Instant time, Instant dueAt, boolean isFlash) {
        return new Deliveries(mail.dueAt(dueAt, isFlash), gateway.dueAt(dueAt, isFlash), former, time);
    }
}
