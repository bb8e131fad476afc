package vn.dondoc.platform.access;

import org.jspecify.annotations.Nullable;

/** The directory says otherwise of an official than the token does, so that what it says counts for nothing. */
public final class StandingRefused extends RuntimeException {
    private final Standing standing;
    private final String agencyId;
    private final @Nullable String onBehalfOf;

    public StandingRefused(Caller caller) {
        this(caller, caller.standing());
    }

    private StandingRefused(Caller caller, Standing standing) {
        super(caller.actor().officialId() + " is " + standing);
        this.standing = standing;
        this.onBehalfOf = caller.actor().onBehalfOf();
        this.agencyId = caller.actor().agencyId();
    }

    /** A deputy who may act for that official, but not in this. */
    public static StandingRefused keptFromOperation(Caller caller) {
        return new StandingRefused(caller, Standing.NO_DEPUTY);
    }

    public Standing standing() {
        return standing;
    }

    /** The one that the token names. */
    public String agencyId() {
        return agencyId;
    }

    /** Whom the token says the official acts for; none for who acts for nobody else. */
    public @Nullable String onBehalfOf() {
        return onBehalfOf;
    }
}
