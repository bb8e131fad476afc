package vn.dondoc.notification.notices;

import java.util.Locale;

/** A way to an official besides the inbox. */
public enum Channel {
    MAIL,
    /** SMS or chat, by the gateway of the official's agency. */
    GATEWAY;

    /** Where the deliveries by it are stored in a notice. */
    public String path() {
        return "deliveries." + field();
    }

    /** Where one of the deliveries to those who had a notice before is stored. */
    public String pathOfFormer(int index) {
        return "deliveries.former." + index + "." + field();
    }

    private String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
