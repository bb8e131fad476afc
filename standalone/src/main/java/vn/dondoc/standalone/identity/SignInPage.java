package vn.dondoc.standalone.identity;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an official signs in in the browser. */
@Controller
class SignInPage {
    static final String PATH = "/sign-in";

    private final DemoOfficials officials;
    private final IdentityProperties settings;
    private final ConsoleProperties console;

    SignInPage(DemoOfficials officials, IdentityProperties settings, ConsoleProperties console) {
        this.officials = officials;
        this.settings = settings;
        this.console = console;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String official, HttpSession session, Model page) {
        AuthenticationException refusal = takeRefusal(session);
        page.addAttribute("refusal", refusal);
        page.addAttribute("wait", refusal instanceof TooManyGuesses guesses ? guesses.seconds() : 0);
        page.addAttribute("official", refusal == null ? official : nameIn(refusal));
        page.addAttribute("suggestions", Suggestion.all(officials, console));
        page.addAttribute("secret", settings.hasDefaultSecret() ? settings.secret() : "");
        return "sign-in";
    }

    /** Said once: whoever opens the page anew has not been refused. */
    private static @Nullable AuthenticationException takeRefusal(HttpSession session) {
        var refusal = (AuthenticationException) session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return refusal;
    }

    private static String nameIn(AuthenticationException refusal) {
        var asked = refusal.getAuthenticationRequest();
        return asked == null ? "" : asked.getName();
    }
}
