package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser of these tests finds what it is there to find. */
@ExtendWith(InBrowser.class)
class InBrowserIT {

    @Test
    void anAnswerThatNobodyAnnouncedIsAFault(ConsoleSystem system) {
        var browser = new OfficialBrowser(system);
        browser.signIn("H56.02.head");

        browser.open("/nothing-of-the-kind");

        assertThatThrownBy(() -> browser.close(false)).hasMessageContaining("404 of " + system.console());
    }

    @Test
    void aRequestToAnotherHostIsAFault(ConsoleSystem system) {
        var browser = new OfficialBrowser(system);

        browser.page().setContent("<img src='http://127.0.0.2:9/logo.png'>");

        assertThatThrownBy(() -> browser.close(false)).hasMessageContaining("a request to http://127.0.0.2:9/logo.png");
    }

    @Test
    void anErrorOfAScriptIsAFault(ConsoleSystem system) {
        var browser = new OfficialBrowser(system);

        browser.page().evaluate("console.error('broken')");

        assertThatThrownBy(() -> browser.close(false)).hasMessageContaining("in the browser's console: broken");
    }

    @Test
    void aPictureWithoutWordsIsNoPageForEverybody(ConsoleSystem system) {
        var browser = new OfficialBrowser(system);

        browser.page().setContent("<img src='data:,'>");

        assertThatThrownBy(() -> AccessibilityCheck.run(browser.page(), "here")).hasMessageContaining("image-alt");
        browser.close(true);
    }
}
