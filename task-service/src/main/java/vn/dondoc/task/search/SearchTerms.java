package vn.dondoc.task.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.platform.vietnam.AccentFolding;
import vn.dondoc.platform.vietnam.DocumentNumberSpelling;

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
    private static final Pattern PARTING =
            Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+|(?<=\\p{N})(?=\\p{L})|(?<=[\\p{L}\\p{M}])(?=\\p{N})");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\p{N})");

    public static SearchTerms of(Collection<String> texts) {
        var folded = new LinkedHashSet<String>();
        var spelled = new LinkedHashSet<String>();
        texts.stream().flatMap(SearchTerms::words).forEach(word -> {
            String plain = AccentFolding.fold(word);
            String spelling = AccentFolding.spelling(word);
            if (!plain.isEmpty()) {
                folded.add(plain);
                if (!plain.equals(spelling)) {
                    spelled.add(spelling);
                }
            }
        });
        return new SearchTerms(folded, spelled);
    }

    public static SearchTerms of(String text) {
        return of(List.of(text));
    }

    /** What somebody looks for. */
    public static SearchTerms parse(String typed) {
        return of(DocumentNumberSpelling.withoutWordBefore(typed));
    }

    private static Stream<String> words(String text) {
        return PARTING.splitAsStream(text)
                .map(word -> LEADING_ZEROS.matcher(word).replaceFirst(""));
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
