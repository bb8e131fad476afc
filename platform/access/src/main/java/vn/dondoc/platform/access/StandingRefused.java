package vn.dondoc.platform.access;

/** The directory says otherwise of an official than the token does, so that what it says counts for nothing. */
public final class StandingRefused extends RuntimeException {
    private final Standing standing;
    private final String agencyId;

    public StandingRefused(Caller caller) {
        super(caller.actor().officialId() + " is " + caller.standing());
        this.standing = caller.standing();
        this.agencyId = caller.actor().agencyId();
    }

    public Standing standing() {
        return standing;
    }

    /** The one that the token names. */
    public String agencyId() {
        return agencyId;
    }
}
