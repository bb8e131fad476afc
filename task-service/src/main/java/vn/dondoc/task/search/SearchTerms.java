package vn.dondoc.task.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.task.tasks.Assignment;

/**
 * A text as its distinct words, for searching the way Vietnamese is typed: without accents and by their spelling. Anything
 * but letters and digits parts words, and so does a letter next to a digit; leading zeros do not count: so
 * {@code 03/CT-UBND}, {@code 3 ct ubnd} and {@code 3CT UBND} are the same words.
 *
 * @param folded lower case, accents dropped, {@code đ} as {@code d}
 * @param spelled those that carry an accent, with it; the tone stands at the end, so that {@code Hoả} and {@code Hỏa},
 *     {@code thuỷ} and {@code thủy} are one spelling
 */
public record SearchTerms(Set<String> folded, Set<String> spelled) {
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern PARTING =
            Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+|(?<=\\p{N})(?=\\p{L})|(?<=[\\p{L}\\p{M}])(?=\\p{N})");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\p{N})");
    /** As in {@code Số: 22498/UBND-THĐT}; the document itself is not called so. */
    private static final Pattern BEFORE_A_NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])s[oố]\\s*[:.]?\\s*(?=\\p{N})");
    /** Grave, acute, tilde, hook above, dot below: a syllable has one of them at most, and wherever it stands it is the same. */
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    public static SearchTerms of(Collection<String> texts) {
        var folded = new LinkedHashSet<String>();
        var spelled = new LinkedHashSet<String>();
        texts.stream().flatMap(SearchTerms::words).forEach(word -> {
            String plain = MARK.matcher(word).replaceAll("").replace('đ', 'd');
            if (!plain.isEmpty()) {
                folded.add(plain);
                if (!plain.equals(word)) {
                    spelled.add(spelling(word));
                }
            }
        });
        return new SearchTerms(folded, spelled);
    }

    public static SearchTerms of(String text) {
        return of(List.of(text));
    }

    /** What somebody looks for. */
    public static SearchTerms sought(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return of(BEFORE_A_NUMBER.matcher(text).replaceAll(" "));
    }

    public static SearchTerms of(Assignment what) {
        return of(textOf(what));
    }

    /** What a task can be found by: its text and fields, its number, and the directive's subject and number. */
    public static String textOf(Assignment what) {
        return Stream.concat(
                        Stream.of(what.itemText(), what.directiveSubject(), what.directiveNumber(), what.itemNumber()),
                        what.fields().stream())
                .collect(Collectors.joining("\n")); // parts words
    }

    /** Lower case and decomposed. */
    private static Stream<String> words(String text) {
        // the Icelandic letter is what some keyboards produce for đ
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ð', 'đ'), Normalizer.Form.NFD);
        return PARTING.splitAsStream(lower)
                .map(word -> LEADING_ZEROS.matcher(word).replaceFirst(""));
    }

    private static String spelling(String word) {
        var tones = new StringBuilder();
        TONE.matcher(word).results().forEach(tone -> tones.append(tone.group()));
        return Normalizer.normalize(TONE.matcher(word).replaceAll("") + tones, Normalizer.Form.NFC);
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Whether each word sought is there, accents aside. */
    public boolean include(SearchTerms sought) {
        return folded.containsAll(sought.folded);
    }

    /** Whether each word that is sought with an accent is there just so. */
    public boolean spellAlike(SearchTerms sought) {
        return spelled.containsAll(sought.spelled);
    }
}
