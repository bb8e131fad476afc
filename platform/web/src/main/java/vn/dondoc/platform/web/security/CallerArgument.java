package vn.dondoc.platform.web.security;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Deputyships;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.PreparingClerks;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.access.Standing;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.problem.DefaultProblemTypes;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * The official behind the current request, read from the bearer token by the names of its {@link TokenClaims}, and the other one for
 * whom a deputy asks to act, by the token or by the header {@link OnBehalfOf}. The role is the
 * one that the directory has; whether the token is of somebody who acts for that agency says the {@link Standing}.
 */
public final class CallerArgument {
    /** A token never makes anybody this system, and a role we do not know has no rights. */
    private static final Set<OfficialRole> HELD_BY_OFFICIALS =
            EnumSet.complementOf(EnumSet.of(OfficialRole.SYSTEM, OfficialRole.UNKNOWN));

    /** Another system, which got its token by client credentials. */
    private static final String CLIENT = Role.SYSTEM_CLIENT.name();

    private final TokenClaims claims;
    private final Offices offices;
    private final Deputyships deputyships;
    private final UnknownOfficials unknown;
    private final PreparingClerks clerks;
    private final InstantSource clock;

    /**
     * @param offices what the directory says of officials
     * @param deputyships who may act for whom
     */
    public CallerArgument(
            TokenClaims claims,
            Offices offices,
            Deputyships deputyships,
            AccessSettings settings,
            InstantSource clock) {
        this.claims = claims;
        this.deputyships = deputyships;
        this.clock = clock;
        this.offices = offices;
        this.unknown = settings.unknownOfficials();
        this.clerks = settings.preparingClerks();
    }

    /** Whom the token names, whatever the directory says of it: nothing is asked for. */
    public Actor named() {
        return actorOf(token());
    }

    public Actor current() {
        return caller().actor();
    }

    /** The official with all that the token says of rights. */
    public Caller caller() {
        return clerks.addTo(callerOf(token()));
    }

    /** Whether whoever was let begin something that lasts still may: the token counts, and so does the office. */
    public boolean stillMay(Operation operation) {
        Instant end = token().getToken().getExpiresAt();
        return (end == null || clock.instant().isBefore(end)) && operation.isOpenTo(caller());
    }

    Caller callerOf(JwtAuthenticationToken authentication) {
        Jwt token = authentication.getToken();
        Actor named = actorOf(authentication);
        // another system has its scopes, whatever else its token says
        Set<Role> duties = named.role() == OfficialRole.SYSTEM ? Set.of() : dutiesOf(token);
        Office office = named.role() == OfficialRole.SYSTEM ? null : officeOf(named.officialId());
        Standing standing = standing(named, office);
        String onBehalfOf = named.onBehalfOf();
        if (onBehalfOf != null && !standing.isRefused()) {
            return standing == Standing.CONFIRMED ? deputy(named, onBehalfOf) : noDeputy(named);
        }
        return new Caller(
                office == null ? named : withRole(named, office.role()),
                standing,
                duties,
                valuesOf(token, claims.scope()),
                Set.of());
    }

    /** With the office of the other, whose duties and own are left aside; what the token says of it is not enough. */
    private Caller deputy(Actor named, String onBehalfOf) {
        Office office = officeOf(onBehalfOf);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<Set<String>> operations = deputyships.of(named.officialId(), onBehalfOf).stream()
                .filter(period -> period.covers(today))
                .map(Deputyship::operations)
                .toList();
        if (office == null || !isOfOneAgency(named, office) || operations.isEmpty()) {
            return noDeputy(named);
        }
        boolean isLimited = operations.stream().noneMatch(Set::isEmpty);
        return new Caller(
                new Actor(named.officialId(), office.agencyId(), office.role(), onBehalfOf),
                Standing.CONFIRMED,
                Set.of(),
                Set.of(),
                isLimited ? operations.stream().flatMap(Set::stream).collect(Collectors.toSet()) : Set.of());
    }

    /** Either may have gone elsewhere since the period was entered. */
    private static boolean isOfOneAgency(Actor deputy, Office other) {
        return other.active() && other.agencyId().equals(deputy.agencyId());
    }

    private static Caller noDeputy(Actor named) {
        return new Caller(named, Standing.NO_DEPUTY, Set.of(), Set.of(), Set.of());
    }

    /** None of whom the directory does not know, or not in a role that is known here. */
    private @Nullable Office officeOf(String officialId) {
        return offices.of(officialId)
                .filter(office -> HELD_BY_OFFICIALS.contains(office.role()))
                .orElse(null);
    }

    /** The role is the directory's: a token lives on for hours after a change. */
    private static Actor withRole(Actor actor, OfficialRole role) {
        return new Actor(actor.officialId(), actor.agencyId(), role, actor.onBehalfOf());
    }

    private Standing standing(Actor named, @Nullable Office office) {
        if (named.role() == OfficialRole.SYSTEM) {
            return Standing.CONFIRMED;
        }
        if (office == null) {
            return unknown == UnknownOfficials.TOKEN ? Standing.CONFIRMED : Standing.UNKNOWN;
        }
        if (!office.active()) {
            return Standing.INACTIVE;
        }
        return office.agencyId().equals(named.agencyId()) ? Standing.CONFIRMED : Standing.ELSEWHERE;
    }

    private static JwtAuthenticationToken token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated) {
            return authenticated;
        }
        throw new InsufficientAuthenticationException("A bearer token is required");
    }

    /** As OAuth writes scopes, parted by spaces, or as a list. */
    private static Set<String> valuesOf(Jwt token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case String text -> Set.copyOf(List.of(text.strip().split("\\s+")));
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    private Set<Role> dutiesOf(Jwt token) {
        Set<Role> duties = EnumSet.noneOf(Role.class);
        valuesOf(token, claims.duties()).forEach(name -> dutyNamed(name).ifPresent(duties::add));
        return duties;
    }

    /** An identity provider has roles for other systems too. */
    private static Optional<Role> dutyNamed(String name) {
        return Role.DUTIES.stream().filter(duty -> duty.name().equals(name)).findFirst();
    }

    private Actor actorOf(JwtAuthenticationToken authentication) {
        Jwt token = authentication.getToken();
        if (CLIENT.equals(token.getClaims().get(claims.role()))) {
            return new Actor(
                    "client:" + required(token, claims.official()),
                    required(token, claims.agency()),
                    OfficialRole.SYSTEM,
                    OnBehalfOf.of(authentication, null));
        }
        return new Actor(
                required(token, claims.official()),
                required(token, claims.agency()),
                role(required(token, claims.role())),
                OnBehalfOf.of(authentication, token.getClaimAsString(claims.onBehalfOf())));
    }

    /** A list or a number is no id, however it would read as text. */
    private static String required(Jwt token, String claim) {
        if (token.getClaims().get(claim) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw incomplete(claim);
    }

    private OfficialRole role(String name) {
        return Arrays.stream(OfficialRole.values())
                .filter(role -> role.name().equals(name))
                .filter(HELD_BY_OFFICIALS::contains)
                .findFirst()
                .orElseThrow(() -> incomplete(claims.role()));
    }

    private static RequestRejected incomplete(String claim) {
        return new RequestRejected(
                DefaultProblemTypes.CALLER_INCOMPLETE, LocalizableMessage.of("request.claim-missing", claim));
    }
}
