package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An official's browser at the console. What no page may do is a fault of the test that saw it: an error in the browser's
 * console, an answer of 400 and above that was not announced, a request to another host.
 */
final class OfficialBrowser {
    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 900;

    private final ConsoleSystem system;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<Integer> announced = new HashSet<>();

    OfficialBrowser(ConsoleSystem system) {
        this(system, true);
    }

    private OfficialBrowser(ConsoleSystem system, boolean scripts) {
        this.system = system;
        this.context = system.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setLocale("vi-VN")
                        .setViewportSize(WIDE, HEIGHT));
        context.onRequest(request -> checkHost(request.url()));
        context.onResponse(this::checkStatus);
        context.onConsoleMessage(this::checkMessage);
        context.onWebError(error -> faults.add("an error of a script: " + error.error()));
        this.page = context.newPage();
    }

    /** Another one, in which no script runs; to be closed by whoever asked for it. */
    OfficialBrowser withoutScripts() {
        return new OfficialBrowser(system, false);
    }

    Page page() {
        return page;
    }

    /** Another tab of the same browser. */
    Page newTab() {
        return context.newPage();
    }

    /** From now on such an answer is no fault. */
    OfficialBrowser announce(int status) {
        announced.add(status);
        return this;
    }

    void open(String path) {
        page.navigate(system.console() + path);
    }

    /** From the console's first page over the provider's form back to it. */
    void signIn(String official) {
        open("/");
        submitSecret(official, "dondoc");
        assertThat(page.url()).startsWith(system.console());
    }

    /** In the provider's form, which is open. */
    void submitSecret(String official, String secret) {
        page.fill("#official", official);
        page.fill("#secret", secret);
        page.click("button");
    }

    void signOut() {
        page.click("details.account > summary");
        page.click("form[action='/logout'] button");
    }

    /** As when the working day of the session is over, here or at the provider too. */
    void endSession(boolean alsoAtProvider) {
        announce(401); // of notices, for which a page that is still open asks
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("DONDOC_CONSOLE"));
        if (alsoAtProvider) {
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("DONDOC_IDENTITY"));
        }
    }

    /** The page that is open, by axe, in both languages, light and dark, on a telephone and on a wide screen. */
    void checkAccessibility() {
        for (String language : List.of("vi", "en")) {
            page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.reload();
                for (int width : List.of(NARROW, WIDE)) {
                    page.setViewportSize(width, HEIGHT);
                    AccessibilityCheck.run(page, language + ", " + scheme + ", " + width + " px");
                }
            }
        }
        page.setExtraHTTPHeaders(Map.of());
    }

    /** For a look by eye; {@code target/screenshots} keeps it. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** @param failed the test has failed already: what the browser found is not to hide why */
    void close(boolean failed) {
        context.close();
        if (!failed) {
            assertThat(faults).as("what the browser found wrong").isEmpty();
        }
    }

    private void checkHost(String url) {
        boolean ours = url.startsWith("data:")
                || url.startsWith(system.console() + "/")
                || url.startsWith(system.identity() + "/");
        if (!ours) {
            faults.add("a request to " + url);
        }
    }

    private void checkStatus(Response response) {
        if (response.status() >= 400 && !announced.contains(response.status())) {
            faults.add(response.status() + " of " + response.url());
        }
    }

    /** Chromium also reports each answer of 400 and above there, which {@link #checkStatus} judges. */
    private void checkMessage(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            faults.add("in the browser's console: " + message.text());
        }
    }
}
