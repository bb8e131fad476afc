package vn.dondoc.contracts.directive;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Độ khẩn, in the order of the edXML priorities 0 to 4; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum Urgency {
    /** Thường. */
    NORMAL,
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hỏa tốc. */
    FLASH,
    /** Hỏa tốc hẹn giờ: carries a time of day. */
    FLASH_TIMED,
    @JsonEnumDefaultValue
    UNKNOWN;

    /** Whether it is Hỏa tốc, with a time of day or without. */
    public boolean isFlash() {
        return this == FLASH || this == FLASH_TIMED;
    }
}
