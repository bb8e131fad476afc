package vn.dondoc.contracts;

import java.util.regex.Pattern;

/**
 * The form of an item's number in a directive, such as {@code 4a} or {@code I.1.a)}. It becomes a part of its tasks' ids, and
 * with them of headers, addresses and file names, so it is short and of plain letters, one or a digit at least: {@code đ} is not among them.
 */
public final class ItemNumbers {
    public static final int MAX_LENGTH = 20;

    private static final Pattern FORM = Pattern.compile("[.()]*[0-9A-Za-z][0-9A-Za-z.()]*");

    private ItemNumbers() {}

    public static boolean isWellFormed(String number) {
        return number.length() <= MAX_LENGTH && FORM.matcher(number).matches();
    }
}
