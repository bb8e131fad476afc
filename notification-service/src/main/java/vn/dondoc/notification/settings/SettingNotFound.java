package vn.dondoc.notification.settings;

/** There is no version of that number. */
public final class SettingNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingNotFound(SettingKind kind, long number) {
        super(SettingVersion.idOf(kind, number));
    }
}
