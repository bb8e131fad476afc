package vn.dondoc.platform.web.problem;

import java.util.Locale;

/** The same sentence in both languages. */
public record LocalizedText(String vietnamese, String english) {
    String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : vietnamese;
    }
}
