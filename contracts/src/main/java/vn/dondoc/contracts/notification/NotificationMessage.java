package vn.dondoc.contracts.notification;

import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;

/** What became of a notice to an official, so that others can count; what it said, and to which address, is not told. */
public sealed interface NotificationMessage extends Message {
    NotificationFacts notification();

    /**
     * A channel took it for the official, by itself or told of in a digest.
     *
     * @param attempts how many it took, from 1
     */
    record Delivered(NotificationFacts notification, NotificationChannel channel, int attempts, Actor actor)
            implements NotificationMessage {}

    /**
     * It was given up by a channel. It stands in the inbox all the same, and may be delivered later, when an operator has it sent again.
     *
     * @param attempts how many were made in vain, from 1
     * @param reason a code such as {@code delivery.reason.private-address}, or what the receiver answered, such as {@code HTTP 503}; never an
     *     address
     */
    record Failed(NotificationFacts notification, NotificationChannel channel, int attempts, String reason, Actor actor)
            implements NotificationMessage {}

    /** The official marked it as read in the inbox. One that grows afterwards is unread again. */
    record Read(NotificationFacts notification, Actor actor) implements NotificationMessage {}
}
