package vn.dondoc.notification.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.NoticeKind;

/**
 * One line of the routing table: who of which agency is told of one kind of event, and how.
 *
 * @param rung of an escalation, from 1; 0 for all else
 * @param roles in order of preference
 * @param orAnyone whether somebody else of the agency is told when nobody holds one of the roles
 * @param orAssigner whether the assigner's highest official is told when the agency still has nobody who fits
 * @param audience one official, or each who holds one of the roles
 * @param channels the inbox always, other ways on top of it
 * @param urgent whether every such notice is marked urgent; one about a task sent Hỏa tốc always is
 */
public record NotificationRoute(
        NoticeKind event,
        int rung,
        RecipientAgency to,
        List<OfficialRole> roles,
        boolean orAnyone,
        boolean orAssigner,
        Audience audience,
        Set<Channel> channels,
        boolean urgent) {

    /** How many officials of the agency are told. */
    public enum Audience {
        ONE,
        EACH
    }

    /** The ways a notice reaches an official. */
    enum Channel {
        INBOX,
        MAIL
    }

    private static final Comparator<Official> BY_RANK =
            Comparator.comparing(Official::role).thenComparing(Official::id);

    public NotificationRoute {
        roles = List.copyOf(roles);
        channels = Set.copyOf(channels);
        if (!channels.contains(Channel.INBOX)) {
            throw new IllegalArgumentException(
                    "The route of " + event + " to " + to + " leaves out INBOX: every notice stands in an inbox.");
        }
    }

    public boolean byMail() {
        return channels.contains(Channel.MAIL);
    }

    /** The officials to tell, from the active ones of the agency; none when nobody fits (yet). */
    public List<Official> choose(List<Official> ofAgency) {
        List<Official> fitting = roles.stream()
                .flatMap(role -> holding(role, ofAgency))
                .limit(audience == Audience.ONE ? 1 : Long.MAX_VALUE)
                .toList();
        if (!fitting.isEmpty() || !orAnyone) {
            return fitting;
        }
        return highestOf(ofAgency);
    }

    public static List<Official> highestOf(List<Official> officials) {
        return officials.stream().min(BY_RANK).stream().toList();
    }

    private static Stream<Official> holding(OfficialRole role, List<Official> ofAgency) {
        return ofAgency.stream().filter(official -> official.role() == role).sorted(BY_RANK);
    }
}
