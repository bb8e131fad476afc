package vn.dondoc.notification.settings;

/** Reads settings as the service does. */
public final class SettingTexts {
    private SettingTexts() {}

    public static <T> T read(SettingKind kind, Class<T> type, String text) {
        return new SettingReader<>(kind, type).read(text);
    }
}
