package vn.dondoc.standalone;

/** Why it does not start, as one sentence for the person who started it, Vietnamese and English. */
final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;

    StartupFailure(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
    }

    StartupFailure(String vietnamese, String english, Throwable cause) {
        super(english, cause);
        this.vietnamese = vietnamese;
    }

    static StartupFailure portTaken(int port) {
        return new StartupFailure(
                "Cổng " + port
                        + " đang được chương trình khác sử dụng: hãy dừng chương trình đó, hoặc chọn dãy cổng khác"
                        + " bằng --port-base.",
                "Port " + port + " is taken by another program: stop that one, or choose other ports by --port-base.");
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return String.valueOf(getMessage());
    }
}
