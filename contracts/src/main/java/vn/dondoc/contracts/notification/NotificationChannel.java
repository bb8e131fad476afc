package vn.dondoc.contracts.notification;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** A way to an official besides the inbox; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum NotificationChannel {
    MAIL,
    /** SMS or chat, by the gateway of the official's agency. */
    GATEWAY,
    @JsonEnumDefaultValue
    UNKNOWN
}
