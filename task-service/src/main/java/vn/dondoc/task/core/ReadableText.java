package vn.dondoc.task.core;

/** Which characters a text may have: some stores refuse the others, and no reader can make anything of them. */
public final class ReadableText {
    private static final int UNREADABLE = 0xFFFD;

    private ReadableText() {}

    /** Whether it has control characters besides tabs and line breaks, or halves of characters. */
    public static boolean areUnreadable(String text) {
        return text.codePoints().anyMatch(ReadableText::isUnreadable);
    }

    /** With a sign in the place of each that is unreadable. */
    public static String readable(String text) {
        return text.codePoints()
                .map(character -> isUnreadable(character) ? UNREADABLE : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnreadable(int character) {
        return (Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0)
                || Character.getType(character) == Character.SURROGATE;
    }
}
