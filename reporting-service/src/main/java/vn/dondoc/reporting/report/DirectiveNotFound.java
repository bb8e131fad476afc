package vn.dondoc.reporting.report;

/** No directive with this id was issued, as far as the reports know. */
public final class DirectiveNotFound extends RuntimeException {
    private final String directiveId;

    DirectiveNotFound(String directiveId) {
        super("No directive " + directiveId);
        this.directiveId = directiveId;
    }

    public String directiveId() {
        return directiveId;
    }
}
