package vn.dondoc.directive.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on the wall in Vietnam, by which agencies open and close and documents are dated. */
public final class VietnamDate {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamDate() {}

    public static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }
}
