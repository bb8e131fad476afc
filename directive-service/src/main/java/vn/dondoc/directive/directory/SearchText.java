package vn.dondoc.directive.directory;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.platform.vietnam.AccentFolding;
import vn.dondoc.platform.vietnam.DocumentNumberSpelling;

/**
 * Text as it is searched: lower case without accents, so that {@code Hỏa}, {@code Hoả} and {@code hoa} are the same, in
 * words parted by one space, numbers without leading zeros, so that {@code 03/CT-UBND} is found however it is typed.
 */
public final class SearchText {
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int MAX_WORDS = 10;

    private SearchText() {}

    /** The words, each between spaces, so that a search can ask for whole words and for beginnings. */
    public static String of(String... texts) {
        return Arrays.stream(texts).flatMap(text -> words(text).stream()).collect(Collectors.joining(" ", " ", " "));
    }

    /** What all must be in {@link #of} for a text to be found: each word as a beginning, a number as a whole; {@code số} before it is no word. */
    public static List<String> partsOf(String query) {
        return words(DocumentNumberSpelling.withoutWordBefore(query)).stream()
                .limit(MAX_WORDS)
                .map(word -> DIGITS.matcher(word).matches() ? " " + word + " " : " " + word)
                .toList();
    }

    private static List<String> words(String text) {
        return PARTING.splitAsStream(AccentFolding.fold(text))
                .filter(word -> !word.isEmpty())
                .map(word -> LEADING_ZEROS.matcher(word).replaceFirst(""))
                .toList();
    }
}
