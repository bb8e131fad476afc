package vn.dondoc.platform.web.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The half of a "Tiếng Việt / English" message that the caller reads, for exceptions that still carry whole sentences. */
final class BilingualText {
    private static final String PARTING = " / ";

    private BilingualText() {}

    static @Nullable String in(Locale language, @Nullable String text) {
        int parting = text == null ? -1 : text.lastIndexOf(PARTING);
        if (text == null || parting < 0) {
            return text;
        }
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? text.substring(parting + PARTING.length()) : text.substring(0, parting);
    }
}
