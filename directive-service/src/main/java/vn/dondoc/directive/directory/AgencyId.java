package vn.dondoc.directive.directory;

import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.directive.core.RuleFinding;

/**
 * An agency's identifier in the form of Decision 20/2020/QĐ-TTg: groups of {@code [0-9A-Z]} joined by dots, read from left
 * to right, the highest level first, such as {@code H56.15}.
 */
public record AgencyId(String value) {
    public AgencyId {
        if (!AgencyIds.isWellFormed(value)) {
            throw new InvalidAgencyId(RuleFinding.of("agency-id.malformed", shortened(value), AgencyIds.MAX_LENGTH));
        }
    }

    /** Reads the present form, or the older one ({@code 000.00.15.H56}), which reads from right to left. */
    public static AgencyId of(String text) {
        String value = AgencyIds.normalized(text);
        if (AgencyIds.isOlderForm(value)) {
            throw new InvalidAgencyId(RuleFinding.of("agency-id.level-left-out", value));
        }
        return new AgencyId(value);
    }

    private static String shortened(String text) {
        return text.length() <= AgencyIds.MAX_LENGTH ? text : text.substring(0, AgencyIds.MAX_LENGTH) + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
