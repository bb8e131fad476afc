package vn.dondoc.directive.core;

/** Where in its life a directive stands. An amended one stays issued, in a further revision. */
public enum DirectiveStatus {
    DRAFT("bản thảo"),
    ISSUED("đã ban hành"),
    REPLACED("đã bị thay thế"),
    REVOKED("đã bị thu hồi");

    private final String vietnamese;

    DirectiveStatus(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    String vietnamese() {
        return vietnamese;
    }

    /** The whole machine. */
    public boolean allows(DirectiveStep step) {
        return switch (this) {
            case DRAFT -> step == DirectiveStep.EDITED || step == DirectiveStep.ISSUED;
            case ISSUED ->
                step == DirectiveStep.AMENDED || step == DirectiveStep.REPLACED || step == DirectiveStep.REVOKED;
            case REPLACED, REVOKED -> false;
        };
    }
}
