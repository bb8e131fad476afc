package vn.dondoc.platform.access;

import java.time.LocalDate;
import java.util.Set;

/**
 * A period in which one official may act for another.
 *
 * @param from the first day
 * @param until the last day
 * @param operations the names of what the deputy may; none for all
 */
public record Deputyship(LocalDate from, LocalDate until, Set<String> operations) {
    public Deputyship {
        operations = Set.copyOf(operations);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
