package vn.dondoc.directive.core;

/** What was done to a directive. */
public enum DirectiveStep {
    DRAFTED("soạn"),
    EDITED("sửa bản thảo"),
    ISSUED("ban hành"),
    AMENDED("sửa đổi, bổ sung"),
    REPLACED("thay thế"),
    REVOKED("thu hồi");

    private final String vietnamese;

    DirectiveStep(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    String vietnamese() {
        return vietnamese;
    }
}
