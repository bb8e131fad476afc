package vn.dondoc.directive.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.directive.core.RuleFinding;

/**
 * An agency's identifier in the form of Decision 20/2020/QĐ-TTg: groups of {@code [0-9A-Z]} joined by dots, read from left
 * to right, the highest level first, such as {@code H56.15}.
 */
public record AgencyId(String value) {
    /** Three levels below the first one, each with zeros when it is not used, and the first level at the end. */
    private static final Pattern OLDER_FORM = Pattern.compile("[0-9]{3}\\.[0-9A-Z]{2}\\.[0-9A-Z]{2}\\.[A-Z][0-9]{2}");

    private static final Pattern UNUSED = Pattern.compile("0+");

    public AgencyId {
        if (!AgencyIds.isWellFormed(value)) {
            throw new InvalidAgencyId(RuleFinding.of("agency-id.malformed", shortened(value), AgencyIds.MAX_LENGTH));
        }
    }

    /** Reads the present form, or the older one ({@code 000.00.15.H56}), which reads from right to left. */
    public static AgencyId of(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        return new AgencyId(OLDER_FORM.matcher(value).matches() ? reversed(value) : value);
    }

    private static String reversed(String olderForm) {
        var groups = Arrays.asList(olderForm.split("\\."));
        Collections.reverse(groups);
        int used = groups.size();
        while (isUnused(groups.get(used - 1))) {
            used--;
        }
        var levels = groups.subList(0, used);
        if (levels.stream().anyMatch(AgencyId::isUnused)) {
            throw new InvalidAgencyId(RuleFinding.of("agency-id.level-left-out", olderForm));
        }
        return String.join(".", levels);
    }

    private static boolean isUnused(String group) {
        return UNUSED.matcher(group).matches();
    }

    private static String shortened(String text) {
        return text.length() <= AgencyIds.MAX_LENGTH ? text : text.substring(0, AgencyIds.MAX_LENGTH) + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
