package vn.dondoc.notification.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.directory.Official;

/**
 * One line of the routing table: who at which agency is notified of one kind of event, and how.
 *
 * @param rung of an escalation, from 1; 0 for all else
 * @param roles in order of preference; none where only those are notified whom the event names
 * @param fallback who is notified instead when nobody at the agency holds one of the roles; nobody when empty
 * @param audience one official, or each who holds one of the roles
 * @param besides officials of the lead who are notified whatever role they hold; once, also when they hold one of the roles
 * @param channels the inbox always, other ways on top of it
 * @param urgent whether every such notice is marked urgent; one about a task sent Hỏa tốc always is
 */
public record NotificationRoute(
        NoticeKind event,
        int rung,
        RecipientAgency to,
        List<OfficialRole> roles,
        @DefaultValue Set<Fallback> fallback,
        Audience audience,
        @DefaultValue Set<NamedOfficial> besides,
        Set<Channel> channels,
        boolean urgent) {

    /** Who is notified when nobody holds one of the roles. */
    public enum Fallback {
        /** The highest official of the agency, whatever the role. */
        ANYONE,
        /** The highest official of the assigner, when the agency still has nobody who fits. */
        ASSIGNER,
        /**
         * The highest official of the nearest agency above that has one, when nobody came after a while. A route that asks for
         * roles has to name it: without it a notice could wait for ever.
         */
        ABOVE
    }

    /** How many officials of the agency are notified. */
    public enum Audience {
        ONE,
        EACH
    }

    /** The ways a notice reaches an official. */
    enum Channel {
        INBOX,
        MAIL,
        GATEWAY
    }

    private static final Comparator<Official> BY_RANK =
            Comparator.comparing(Official::role).thenComparing(Official::id);

    public NotificationRoute {
        roles = List.copyOf(roles);
        fallback = Set.copyOf(fallback);
        besides = Set.copyOf(besides);
        channels = Set.copyOf(channels);
        if (!channels.contains(Channel.INBOX)) {
            throw new IllegalArgumentException(
                    "The route of " + event + " to " + to + " leaves out INBOX: every notice stands in an inbox.");
        }
        if (!roles.isEmpty() && !fallback.contains(Fallback.ABOVE)) {
            throw new IllegalArgumentException("The route of " + event + " to " + to
                    + " ends nowhere when an agency has nobody: its fallback must name ABOVE.");
        }
        if (!besides.isEmpty() && to != RecipientAgency.LEAD) {
            throw new IllegalArgumentException("The route of " + event + " to " + to + " names " + besides
                    + " besides: who is in charge is an official of the LEAD.");
        }
    }

    /** Whether it is for an official of the agency, and not only for those whom the event names. */
    public boolean asksForRoles() {
        return !roles.isEmpty();
    }

    public boolean includesMail() {
        return channels.contains(Channel.MAIL);
    }

    public boolean includesGateway() {
        return channels.contains(Channel.GATEWAY);
    }

    public boolean fallsBackToAssigner() {
        return fallback.contains(Fallback.ASSIGNER);
    }

    /** The officials to notify, of the active ones of the agency; none when nobody fits (yet). */
    public List<Official> recipientsAmong(List<Official> ofAgency) {
        List<Official> fitting = roles.stream()
                .flatMap(role -> withRole(role, ofAgency))
                .limit(audience == Audience.ONE ? 1 : Long.MAX_VALUE)
                .toList();
        return fitting.isEmpty() && fallback.contains(Fallback.ANYONE) ? highestRanked(ofAgency) : fitting;
    }

    /** The one of highest rank, if there is anybody. */
    public static List<Official> highestRanked(List<Official> officials) {
        return officials.stream().min(BY_RANK).stream().toList();
    }

    private static Stream<Official> withRole(OfficialRole role, List<Official> ofAgency) {
        return ofAgency.stream().filter(official -> official.role() == role).sorted(BY_RANK);
    }
}
