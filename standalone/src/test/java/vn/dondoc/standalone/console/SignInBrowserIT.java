package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and out, as somebody sees it. */
@ExtendWith(InBrowser.class)
class SignInBrowserIT {

    @Test
    void whoSignsInSeesOwnNameAndAgency(OfficialBrowser browser) {
        browser.signIn("H56.02.head");

        assertThat(browser.page().textContent(".account"))
                .contains("Lãnh đạo Sở Nội vụ (mẫu)")
                .contains("Sở Nội vụ");
    }

    @Test
    void theFormSaysThatASecretIsWrongAndKeepsTheName(OfficialBrowser browser) {
        browser.open("/");

        browser.submitSecret("H56.02.head", "wrong");

        assertThat(browser.page().textContent("[role=alert]")).contains("sai mã bí mật");
        assertThat(browser.page().inputValue("#official")).isEqualTo("H56.02.head");
        browser.submitSecret("H56.02.head", "dondoc");
        assertThat(browser.page().textContent(".account")).contains("Sở Nội vụ");
    }

    @Test
    void anExampleFillsTheFormIn(OfficialBrowser browser) {
        browser.open("/");

        browser.page().click("text=Văn thư UBND tỉnh");
        browser.page().click("button");

        assertThat(browser.page().textContent(".account")).contains("Văn thư UBND tỉnh Thanh Hóa");
    }

    @Test
    void whoSignedOutIsAskedAgainAndTheWayBackShowsNothingOfBefore(OfficialBrowser browser) {
        browser.signIn("H56.02.head");

        browser.signOut();

        Page page = browser.page();
        page.waitForSelector("#secret");
        page.goBack();
        assertThat(page.content()).doesNotContain("Sở Nội vụ (mẫu)");
        browser.open("/tasks");
        assertThat(page.isVisible("#secret")).isTrue();
    }

    @Test
    void aSessionThatEndedIsRenewedWhileTheProviderKnowsTheOfficial(OfficialBrowser browser) {
        browser.signIn("H56.02.head");

        browser.endSession(false);
        browser.open("/tasks");

        assertThat(browser.page().url()).contains("/tasks");
        assertThat(browser.page().textContent(".account")).contains("Sở Nội vụ");
    }

    @Test
    void whoIsAskedAnewForTheSecretComesToThePageThatWasAskedFor(OfficialBrowser browser) {
        browser.signIn("H56.02.head");

        browser.endSession(true);
        browser.open("/tasks");
        browser.submitSecret("H56.02.head", "dondoc");

        assertThat(browser.page().url()).contains("/tasks");
    }

    @Test
    void whoeverHasNoScriptsSignsInAndOut(OfficialBrowser browser) {
        OfficialBrowser plain = browser.withoutScripts();

        plain.signIn("H56.02.head");
        assertThat(plain.page().textContent(".account")).contains("Sở Nội vụ");
        plain.signOut();

        assertThat(plain.page().isVisible("#secret")).isTrue();
        plain.close(false);
    }

    @Test
    void theFormAndTheFirstPageAreForEverybody(OfficialBrowser browser) {
        browser.open("/");
        browser.checkAccessibility();

        browser.signIn("H56.02.head");

        browser.checkAccessibility();
    }

    @Test
    void aProbeNeedsNoSignIn(ConsoleSystem system) throws IOException {
        URL health = system.managementOfConsole().resolve("/actuator/health").toURL();

        assertThat(new String(health.openStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"UP\"");
    }

    @Test
    void theSummaryOfUpBeginsWithTheConsoleAndWhomToSignInAs(ConsoleSystem system) {
        assertThat(system.summary())
                .contains("Mở trong trình duyệt · open in a browser: " + system.console() + "/")
                .contains("H56.clerk", "H56.14758.head", "H56.head", "matrix of items and agencies");
    }
}
