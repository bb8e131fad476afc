package vn.dondoc.console.client;

/** The token counts no longer: the right ended, or nobody could renew it. */
public final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super("The token counts no longer");
    }
}
