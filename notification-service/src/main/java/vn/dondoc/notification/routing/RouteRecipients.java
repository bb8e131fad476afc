package vn.dondoc.notification.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.directory.Official;

/**
 * Which officials of an agency are notified.
 *
 * @param roles in order of preference; none where only those are notified whom the event names
 * @param fallback who is notified instead when nobody at the agency holds one of the roles; nobody when empty
 * @param audience one official, or each who holds one of the roles
 * @param besides officials of the lead who are notified whatever role they hold; once, also when they hold one of the roles
 */
public record RouteRecipients(
        List<OfficialRole> roles,
        @DefaultValue Set<Fallback> fallback,
        Audience audience,
        @DefaultValue Set<NamedOfficial> besides) {

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

    private static final Comparator<Official> BY_RANK =
            Comparator.comparing(Official::role).thenComparing(Official::id);

    public RouteRecipients {
        roles = List.copyOf(roles);
        fallback = Set.copyOf(fallback);
        besides = Set.copyOf(besides);
    }

    /** Whether nobody is waited for without end. */
    boolean endSomewhere() {
        return roles.isEmpty() || fallback.contains(Fallback.ABOVE);
    }

    /** The officials to notify, of the active ones of the agency; none when nobody fits (yet). */
    List<Official> among(List<Official> ofAgency) {
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
