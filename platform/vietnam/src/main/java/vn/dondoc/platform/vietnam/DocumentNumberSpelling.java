package vn.dondoc.platform.vietnam;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number and notation of a document, such as {@code 22498/UBND-THĐT}, in one spelling for all ways to type it. Whether
 * it is a number at all is not asked here: a text of another form has its one spelling too.
 */
public final class DocumentNumberSpelling {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern SLASHES = Pattern.compile("[\\u2044\\u2215\\uFF0F]");
    private static final Pattern SENTENCE = Pattern.compile("^[\"'“‘«(\\[]+|[\"'”’»)\\].,;:]+$");
    /** As in {@code 221 KL/TW}; one letter after the digits belongs to the number, as in {@code 12a/TB-VP}. */
    private static final Pattern WITHOUT_DASH = Pattern.compile("(?<=^[0-9]{1,9})(?=\\p{L}{2,}/)");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    /** As in {@code Số: 22498/UBND-THĐT}; the document itself is not called so. */
    private static final Pattern WORD_BEFORE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])s[oố]\\s*[:.]?\\s*(?=[0-9])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DocumentNumberSpelling() {}

    /** As a document shows it: plain dashes and slashes, Đ, no spaces, no {@code Số:} before it and no full stop after it. */
    public static String of(String typed) {
        String text = SENTENCE.matcher(legible(typed)).replaceAll("");
        var word = WORD_BEFORE.matcher(text);
        String number = word.lookingAt() ? text.substring(word.end()) : text;
        return SPACES.matcher(number).replaceAll("");
    }

    /**
     * Equal for two texts that mean one number: leading zeros and the case of letters make no other document, nor does the
     * dash of a Party document that was not typed.
     */
    public static String identity(String typed) {
        String number = WITHOUT_DASH.matcher(of(typed)).replaceFirst("-");
        return LEADING_ZEROS.matcher(number).replaceFirst("").toUpperCase(Locale.ROOT);
    }

    /** A sentence that cites numbers, with one kind of space, dash, slash and Đ. */
    public static String legible(String sentence) {
        String text = INVISIBLE.matcher(PlainText.composed(sentence)).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ").strip();
        text = DASHES.matcher(text).replaceAll("-");
        text = SLASHES.matcher(text).replaceAll("/");
        return AccentFolding.withVietnameseD(text);
    }

    /** A sentence without the word {@code số} where it only says that a number follows. */
    public static String withoutWordBefore(String sentence) {
        return WORD_BEFORE.matcher(PlainText.composed(sentence)).replaceAll(" ");
    }
}
