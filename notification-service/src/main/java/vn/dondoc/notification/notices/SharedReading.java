package vn.dondoc.notification.notices;

import java.time.Instant;

/**
 * That somebody of the agency read a notice in its shared inbox, whoever got it and whether that one read it.
 *
 * @param readBy the official who did
 * @param readItems how many items it had then
 */
public record SharedReading(Instant readAt, String readBy, int readItems) {}
