package vn.dondoc.task.deadline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document as the deadlines of one agency refer to it: the same for all ways to type its number. Only letters and digits
 * count, whatever stands between them; what comes before {@code số} and the date after the number do not, nor leading zeros.
 * Numbers begin anew each year: of which year the document is stands beside the key, because it is often not typed.
 */
public record DocumentReference(String value) {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BEFORE = Pattern.compile("^(?:.*\\s)?s[ốo] ?[:.]? ?(?=\\d)");
    private static final Pattern DATED = Pattern.compile("(?<=\\S),? ngày \\d.*$");
    /** As in {@code 18/2016/QĐ-UBND}, or of the date after the number. */
    private static final Pattern YEAR =
            Pattern.compile("^\\d+\\p{L}? ?/ ?(\\d{4}) ?/| ngày (?=\\d).*?(?<!\\d)(\\d{4})(?!\\d)");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** @return none when there is neither a letter nor a digit in it */
    public static Optional<DocumentReference> of(String agencyId, String typed) {
        String text = DATED.matcher(cited(typed)).replaceFirst("");
        String words = PARTING.splitAsStream(LEADING_ZEROS.matcher(text).replaceFirst(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        return words.isEmpty() ? Optional.empty() : Optional.of(new DocumentReference(agencyId + "/" + words));
    }

    /** The year of the document, where it was typed. */
    public static Optional<Integer> yearIn(String typed) {
        return YEAR.matcher(cited(typed))
                .results()
                .map(year -> Integer.valueOf(year.group(year.start(1) < 0 ? 2 : 1)))
                .findFirst();
    }

    /** From the number on, in one spelling. */
    private static String cited(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        // đ has two look-alikes: the Icelandic ð, which old fonts put in its place, and the African ɖ
        text = INVISIBLE.matcher(text).replaceAll("").replace('ð', 'đ').replace('ɖ', 'đ');
        text = SPACE.matcher(text).replaceAll(" ").strip();
        return BEFORE.matcher(text).replaceFirst("");
    }

    @Override
    public String toString() {
        return value;
    }
}
