package vn.dondoc.notification.events;

import java.util.Objects;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.notification.NotificationChannel;
import vn.dondoc.contracts.notification.NotificationFacts;
import vn.dondoc.contracts.notification.NotificationMessage;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Notice;

/**
 * Something that became of a notice.
 *
 * @param name tells the facts of one notice apart: whoever finds the same one again gives it the same name
 */
public record NotificationFact(String name, NotificationMessage message) {

    /** @param attempts how many it took, with the last one */
    public static NotificationFact delivered(Notice notice, Channel channel, int attempts, Actor actor) {
        return new NotificationFact(
                named(notice, channel + "/" + attempts + "/DELIVERED"),
                new NotificationMessage.Delivered(factsOf(notice), wireFormOf(channel), attempts, actor));
    }

    /** @param attempts that were made in vain, with the last one */
    public static NotificationFact failed(Notice notice, Channel channel, int attempts, String reason, Actor actor) {
        return new NotificationFact(
                named(notice, channel + "/" + attempts + "/FAILED"),
                new NotificationMessage.Failed(factsOf(notice), wireFormOf(channel), attempts, reason, actor));
    }

    /** One that has grown since is read anew, and that is another fact. */
    public static NotificationFact read(Notice notice, Actor reader) {
        return new NotificationFact(
                named(notice, "READ/" + notice.items().size()), new NotificationMessage.Read(factsOf(notice), reader));
    }

    /** What becomes of it with whoever gets it after who left is other facts of the same notice. */
    private static String named(Notice notice, String fact) {
        int handOvers = notice.deliveries().handOvers();
        return handOvers == 0 ? fact : handOvers + "/" + fact;
    }

    String notificationId() {
        return message.notification().notificationId();
    }

    private static NotificationFacts factsOf(Notice notice) {
        return new NotificationFacts(
                notice.id(),
                notice.content().kind().name(),
                notice.isUrgent(),
                notice.recipient().agencyId(),
                Objects.requireNonNull(notice.recipient().officialId()),
                notice.content().directive().directiveId(),
                notice.sortedItems().size(),
                notice.state().createdAt());
    }

    private static NotificationChannel wireFormOf(Channel channel) {
        return switch (channel) {
            case MAIL -> NotificationChannel.MAIL;
            case GATEWAY -> NotificationChannel.GATEWAY;
        };
    }
}
