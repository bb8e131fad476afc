package vn.dondoc.platform.access;

/** How the directory stands to what a token says of an official. */
public enum Standing {
    /** The office counts; also that of another system, which is in no directory. */
    CONFIRMED,
    /** The directory never heard of the official: the office counts for nothing, duties do. */
    UNKNOWN,
    /** The official no longer acts. */
    INACTIVE,
    /** The official acts for another agency than the token says. */
    ELSEWHERE,
    /** By the register of deputies the official may not act for the one that the token names, or not today. */
    NO_DEPUTY;

    /** Whether nothing may be asked at all. */
    public boolean isRefused() {
        return this == INACTIVE || this == ELSEWHERE || this == NO_DEPUTY;
    }
}
