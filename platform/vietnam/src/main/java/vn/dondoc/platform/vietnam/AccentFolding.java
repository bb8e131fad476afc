package vn.dondoc.platform.vietnam;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as Vietnamese is searched: in lower case and without accents, however they were typed and in NFC or NFD. */
public final class AccentFolding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Grave, acute, tilde, hook above, dot below: a syllable has one of them at most, and wherever it stands it is the same. */
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private AccentFolding() {}

    /** Lower case, accents dropped, {@code đ} as {@code d}: {@code Hỏa}, {@code Hoả} and {@code HOA} are all {@code hoa}. */
    public static String fold(String text) {
        return MARKS.matcher(decomposed(text)).replaceAll("").replace('đ', 'd');
    }

    /** One word in lower case with its accents, the tone at the end: {@code Hoả} and {@code Hỏa} are one spelling. */
    public static String spelling(String word) {
        String letters = decomposed(word);
        var tones = new StringBuilder();
        TONES.matcher(letters).results().forEach(tone -> tones.append(tone.group()));
        return PlainText.composed(TONES.matcher(letters).replaceAll("") + tones);
    }

    /** Old fonts have the Icelandic Ð in place of the Vietnamese Đ, some keyboards the African Ɖ; they look alike. */
    static String withVietnameseD(String text) {
        return text.replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00F0', 'đ')
                .replace('\u0256', 'đ');
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(withVietnameseD(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }
}
