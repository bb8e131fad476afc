package vn.dondoc.console.client;

/** The identity provider does not answer, or not as agreed: the token could not be renewed, and may be a little later. */
public final class ProviderAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProviderAway(Throwable cause) {
        super("The identity provider did not renew a token: " + cause.getMessage(), cause);
    }
}
