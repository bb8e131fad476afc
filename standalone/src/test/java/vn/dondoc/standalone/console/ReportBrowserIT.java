package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a leader and an analyst read in figures. */
@ExtendWith(InBrowser.class)
class ReportBrowserIT {

    @Test
    void aNumberOpensTheTasksBehindIt(OfficialBrowser browser) {
        browser.signIn("H56.head");
        Page page = browser.page();

        page.click("nav a[href='/reports']");
        assertThat(page.textContent("main")).contains("574");
        page.click("nav a[href='/reports/agencies']");
        page.click("tr:has-text('Sở Nội vụ') a:text-is('6')");

        assertThat(page.url()).contains("/reports/tasks?agency=H56.02");
        assertThat(page.locator("main li").count()).isEqualTo(6);
    }

    @Test
    void anAnalystTakesFiguresAlong(OfficialBrowser browser) {
        browser.signIn("H56.officer");
        Page page = browser.page();

        browser.open("/reports/lines?by=LEVEL");
        assertThat(page.textContent("main")).contains("Cấp xã", "498", "Cấp tỉnh", "76");
        Download file = page.waitForDownload(() -> page.click("a[href='/reports/lines.csv?by=LEVEL']"));

        assertThat(file.suggestedFilename()).endsWith(".csv");
    }

    @Test
    void figuresAreForEverybody(OfficialBrowser browser) {
        browser.signIn("H56.head");

        browser.open("/reports");
        browser.checkAccessibility();
        browser.screenshot("reports");
        browser.open("/reports/ranking");
        browser.checkAccessibility();
    }

    @Test
    void anAgencySeesItsOwnFiguresOnly(OfficialBrowser browser) {
        browser.signIn("H56.14758.head");

        browser.open("/reports/agencies");

        assertThat(browser.page().textContent("main")).contains("Hàm Rồng").doesNotContain("Sở Nội vụ");
        browser.announce(404);
        browser.open("/reports/no-such-view");
    }
}
