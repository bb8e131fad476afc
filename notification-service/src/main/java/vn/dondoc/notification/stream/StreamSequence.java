package vn.dondoc.notification.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * How far places are given, which all instances share: the only thing about the order that they have to agree on.
 *
 * @param position the last place that was given; 0 before the first
 * @param tickets who was given the last places, up to that one; those before all have theirs
 */
record StreamSequence(long position, List<String> tickets) {
    static final StreamSequence NONE = new StreamSequence(0, List.of());

    StreamSequence {
        tickets = List.copyOf(tickets);
    }

    /** Whose ticket has which place. */
    record TicketPosition(String ticket, long position) {}

    /** The head once these too are given places. */
    StreamSequence followedBy(List<String> waiting) {
        return new StreamSequence(position + waiting.size(), waiting);
    }

    List<TicketPosition> places() {
        long first = position - tickets.size() + 1;
        List<TicketPosition> places = new ArrayList<>();
        for (String ticket : tickets) {
            places.add(new TicketPosition(ticket, first + places.size()));
        }
        return places;
    }
}
