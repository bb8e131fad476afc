package vn.dondoc.task.deadline;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.platform.vietnam.DocumentNumberSpelling;

/**
 * A document as the deadlines of one agency refer to it: the same for all ways to type its number. What comes before
 * {@code số} and the date after the number do not count. Numbers begin anew each year: of which year the document is stands
 * beside the key, because it is often not typed.
 */
public record DocumentReference(String value) {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BEFORE = Pattern.compile("^.*\\s(?=s[ốo] ?[:.]? ?\\d)", ANY_CASE);
    private static final Pattern DATED = Pattern.compile("(?<=\\S),? ngày \\d.*$", ANY_CASE);
    /** As in {@code 18/2016/QĐ-UBND}, or of the date after the number. */
    private static final Pattern YEAR = Pattern.compile(
            "^(?:s[ốo] ?[:.]? ?)?\\d+\\p{L}? ?/ ?(\\d{4}) ?/| ngày (?=\\d).*?(?<!\\d)(\\d{4})(?!\\d)", ANY_CASE);

    /** @return none when there is neither a letter nor a digit in it */
    public static Optional<DocumentReference> of(String agencyId, String typed) {
        String number =
                DocumentNumberSpelling.identity(DATED.matcher(ofCitation(typed)).replaceFirst(""));
        return number.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.of(new DocumentReference(agencyId + "/" + number))
                : Optional.empty();
    }

    /** The year of the document, where it was typed. */
    public static Optional<Integer> yearIn(String typed) {
        return YEAR.matcher(ofCitation(typed))
                .results()
                .map(year -> Integer.valueOf(year.group(year.start(1) < 0 ? 2 : 1)))
                .findFirst();
    }

    /** From {@code số} or the number on. */
    private static String ofCitation(String typed) {
        return BEFORE.matcher(DocumentNumberSpelling.legible(typed)).replaceFirst("");
    }

    @Override
    public String toString() {
        return value;
    }
}
