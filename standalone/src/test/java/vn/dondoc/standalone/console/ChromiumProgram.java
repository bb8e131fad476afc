package vn.dondoc.standalone.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium of this machine, or of {@code DONDOC_TEST_CHROMIUM}; where there is none, Playwright downloads its own. */
final class ChromiumProgram {
    private static final String SETTING = "DONDOC_TEST_CHROMIUM";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private ChromiumProgram() {}

    static Playwright playwright() {
        Optional<Path> installed = find();
        System.out.println(installed
                .map(path -> "Browser: " + path)
                .orElse("Browser: none of " + NAMES + " is on the PATH and " + SETTING
                        + " names none, so Playwright downloads its own"));
        Map<String, String> environment = new HashMap<>(System.getenv());
        installed.ifPresent(_ -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    static Browser launch(Playwright playwright) {
        LaunchOptions options = new LaunchOptions();
        find().ifPresent(options::setExecutablePath);
        // Chromium refuses to shut root in, as which containers run tests
        if ("root".equals(System.getProperty("user.name"))) {
            options.setArgs(List.of("--no-sandbox"));
        }
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> find() {
        String named = System.getenv(SETTING);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return NAMES.stream().flatMap(ChromiumProgram::onPath).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
