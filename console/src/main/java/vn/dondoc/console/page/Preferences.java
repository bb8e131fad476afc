package vn.dondoc.console.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and theme, kept by the browser. */
@Controller
class Preferences {
    static final String PATH = "/preferences";

    private static final Set<String> THEMES = Set.of("light", "dark");
    static final Duration KEPT = Duration.ofDays(365);

    private final LocaleResolver languages;

    Preferences(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping(PATH)
    String choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            languages.setLocale(
                    request, response, language.equals("en") ? Locale.ENGLISH : PageConfiguration.VIETNAMESE);
        }
        if (theme != null) {
            response.addCookie(kept(theme(theme), request.isSecure()));
        }
        return "redirect:" + PagePaths.within(page);
    }

    /** None for any other than those there are. */
    static @Nullable String theme(String name) {
        return THEMES.contains(name) ? name : null;
    }

    private static Cookie kept(@Nullable String theme, boolean secure) {
        var cookie = new Cookie(PageFrame.THEME_COOKIE, theme == null ? "" : theme);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(theme == null ? 0 : (int) KEPT.toSeconds());
        return cookie;
    }
}
