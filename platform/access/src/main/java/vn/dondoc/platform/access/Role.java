package vn.dondoc.platform.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.contracts.OfficialRole;

/**
 * In what capacity somebody asks. Officials hold one office in their agency, by the directory; duties come on top of it, by
 * the identity provider.
 */
public enum Role {
    HEAD,
    DEPUTY_HEAD,
    CLERK,
    OFFICER,
    ANALYST,
    AUDITOR,
    DIRECTORY_ADMINISTRATOR,
    CALENDAR_STEWARD,
    OPERATOR,
    /** A clerk to whom the agency leaves it to enter what its leaders decided; see {@link PreparingClerks}. */
    PREPARING_CLERK,
    /** Another system, for the agency that it belongs to; what it may do is narrowed by the scopes of its token. */
    SYSTEM_CLIENT;

    /** What an official does besides the office. */
    public static final Set<Role> DUTIES = Collections.unmodifiableSet(EnumSet.range(ANALYST, OPERATOR));

    /** By the role in which somebody acts; none for a role that a newer contract has. */
    public static Set<Role> of(OfficialRole role) {
        return switch (role) {
            case HEAD -> EnumSet.of(HEAD);
            case DEPUTY_HEAD -> EnumSet.of(DEPUTY_HEAD);
            case CLERK -> EnumSet.of(CLERK);
            case OFFICER -> EnumSet.of(OFFICER);
            case SYSTEM -> EnumSet.of(SYSTEM_CLIENT);
            case UNKNOWN -> EnumSet.noneOf(Role.class);
        };
    }
}
