package vn.dondoc.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which messages and requests name an agency, that of Decision 20/2020/QĐ-TTg: groups of {@code [0-9A-Z]}
 * joined by dots, read from left to right, the highest level first, such as {@code H56.15}.
 */
public final class AgencyIds {
    public static final int MAX_LENGTH = 35;

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");

    /** Three levels below the first one, each with zeros when it is not used, and the first level at the end. */
    private static final Pattern OLDER_FORM = Pattern.compile("[0-9]{3}\\.[0-9A-Z]{2}\\.[0-9A-Z]{2}\\.[A-Z][0-9]{2}");

    private static final Pattern UNUSED = Pattern.compile("0+");

    private AgencyIds() {}

    /** Whether it could name an agency; whether there is such a one only the directory knows. */
    public static boolean isWellFormed(String id) {
        return id.length() <= MAX_LENGTH && FORM.matcher(id).matches();
    }

    /** Whether it is written as before that decision: {@code 000.00.15.H56}, from right to left. */
    public static boolean isOlderForm(String id) {
        return OLDER_FORM.matcher(id).matches();
    }

    /**
     * What somebody typed, in the present form: in capitals, and turned round when it is in the older form. One of those
     * that leaves a level out has no present form and stays.
     */
    public static String normalized(String typed) {
        String id = typed.strip().toUpperCase(Locale.ROOT);
        return isOlderForm(id) ? reversed(id) : id;
    }

    /** Whether the id is that of the other agency or begins with its groups: {@code H56.16645} is not within {@code H56.1}. */
    public static boolean isWithin(String id, String other) {
        return id.equals(other) || id.startsWith(other + ".");
    }

    private static String reversed(String olderForm) {
        List<String> levels = Arrays.asList(olderForm.split("\\.")).reversed();
        int used = levels.size();
        while (isUnused(levels.get(used - 1))) {
            used--;
        }
        List<String> present = levels.subList(0, used);
        return present.stream().anyMatch(AgencyIds::isUnused) ? olderForm : String.join(".", present);
    }

    private static boolean isUnused(String group) {
        return UNUSED.matcher(group).matches();
    }
}
