package vn.dondoc.contracts;

import java.util.regex.Pattern;

/**
 * The form in which messages and requests name an agency, that of Decision 20/2020/QĐ-TTg: groups of {@code [0-9A-Z]}
 * joined by dots, read from left to right, the highest level first, such as {@code H56.15}.
 */
public final class AgencyIds {
    public static final int MAX_LENGTH = 35;

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");

    private AgencyIds() {}

    /** Whether it could name an agency; whether there is such a one only the directory knows. */
    public static boolean isWellFormed(String id) {
        return id.length() <= MAX_LENGTH && FORM.matcher(id).matches();
    }
}
