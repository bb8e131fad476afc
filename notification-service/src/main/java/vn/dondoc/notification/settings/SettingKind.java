package vn.dondoc.notification.settings;

import java.util.Locale;

/** What administrators set at run time. */
public enum SettingKind {
    /** Who is notified of what, and by which channels. */
    ROUTING,
    /** What notices say. */
    TEMPLATES,
    /** The hours in which officials are written to. */
    WINDOWS;

    /** As addresses and texts call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SettingKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
