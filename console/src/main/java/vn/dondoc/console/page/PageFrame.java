package vn.dondoc.console.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.Part;
import vn.dondoc.console.client.PartsInParallel;
import vn.dondoc.console.client.Service;
import vn.dondoc.console.client.ServiceClients;
import vn.dondoc.console.security.SignedInCaller;

/** Around each page: who is signed in and how many notices they have not read. */
@ControllerAdvice
class PageFrame {
    static final String THEME_COOKIE = "DONDOC_THEME";

    private static final Set<String> WITHOUT_FRAME = Set.of(Preferences.PATH, "/notices/stream", "/notices/unread");

    private final SignedInCaller signedIn;
    private final ServiceClients services;

    PageFrame(SignedInCaller signedIn, ServiceClients services) {
        this.signedIn = signedIn;
        this.services = services;
    }

    /**
     * @param official the id, which is known also while no service says the name
     * @param theme light or dark if it was chosen, else what the system of the reader says
     * @param me none for whoever is not signed in
     */
    record Frame(
            @Nullable String official,
            @Nullable String theme,
            @Nullable Part<Me> me,
            @Nullable Part<Unread> unread) {}

    record Unread(int unread) {}

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, HttpServletResponse response) {
        Optional<Caller> caller = isPage(request) ? signedIn.current(request, response) : Optional.empty();
        return caller.map(official -> framed(theme(request), official)).orElseGet(() -> bare(request));
    }

    /** Without the menu: nobody is signed in, or not any more. */
    static Frame bare(HttpServletRequest request) {
        return new Frame(null, theme(request), null, null);
    }

    private static @Nullable String theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, THEME_COOKIE);
        return cookie == null ? null : Preferences.theme(cookie.getValue());
    }

    /** What says that something failed must not fail, and what changes something is answered by another page. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !WITHOUT_FRAME.contains(request.getServletPath());
    }

    private Frame framed(@Nullable String theme, Caller caller) {
        Supplier<Part<Unread>> unread = PartsInParallel.ask(
                () -> services.of(Service.NOTIFICATION).get(caller, "/api/v1/inbox/unread-count", Unread.class));
        Part<Me> me = Part.of(() -> services.of(Service.TASK).get(caller, "/api/v1/me", Me.class));
        return new Frame(caller.official(), theme, me, unread.get());
    }
}
