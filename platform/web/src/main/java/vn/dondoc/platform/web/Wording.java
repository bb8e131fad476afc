package vn.dondoc.platform.web;

import java.util.Locale;

/** The same sentence in both languages. */
record Wording(String vietnamese, String english) {
    String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : vietnamese;
    }
}
