package vn.dondoc.platform.vietnam;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is kept: in NFC, so that what looks the same is the same, and only in readable characters, because some
 * stores refuse the others and no reader can make anything of them.
 */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private PlainText() {}

    /** Without space around; empty for none. */
    public static String clean(@Nullable String text) {
        return text == null ? "" : composed(text).strip();
    }

    /** With single spaces and no line breaks, such as a name. */
    public static String onOneLine(String text) {
        return SPACES.matcher(composed(text)).replaceAll(" ").strip();
    }

    /** Whether there are no control characters besides tabs and line breaks, and no halves of characters. */
    public static boolean isReadable(String text) {
        return text.codePoints().noneMatch(PlainText::isUnreadable);
    }

    /** Whether there are neither line breaks nor tabs in it: a subject, a name, a number. */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(PlainText::breaksLine);
    }

    /** At most so many characters, with a replacement character for each that is unreadable or cut in half. */
    public static String shortened(String text, int longest) {
        String whole = composed(text);
        return whole.substring(0, Math.min(whole.length(), longest))
                .codePoints()
                .map(character -> isUnreadable(character) ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In NFC: letters with their accents as one character each. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean breaksLine(int character) {
        int type = Character.getType(character);
        return "\n\r\t".indexOf(character) >= 0
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isUnreadable(int character) {
        return (Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0)
                || Character.getType(character) == Character.SURROGATE;
    }
}
