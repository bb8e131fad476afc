package vn.dondoc.directive.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as it is searched: lower case without accents, so that {@code Hỏa}, {@code Hoả} and {@code hoa} are the same, in
 * words parted by one space, numbers without leading zeros, so that {@code 03/CT-UBND} is found however it is typed.
 */
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
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
        List<String> words = words(query);
        boolean saysNumber = words.size() > 1
                && words.getFirst().equals("so")
                && Character.isDigit(words.get(1).charAt(0));
        return words.stream()
                .skip(saysNumber ? 1 : 0)
                .limit(MAX_WORDS)
                .map(word -> DIGITS.matcher(word).matches() ? " " + word + " " : " " + word)
                .toList();
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd');
        return PARTING.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> LEADING_ZEROS.matcher(word).replaceFirst(""))
                .toList();
    }
}
