package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;

/** What axe-core finds on a page, and whether it has to be scrolled sideways. */
final class AccessibilityCheck {
    private AccessibilityCheck() {}

    static void run(Page page, String circumstances) {
        AxeResults found = new AxeBuilder(page).analyze();
        assertThat(found.getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())))
                .as("violations at %s, %s", page.url(), circumstances)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits its width at %s, %s", page.url(), circumstances)
                .isEqualTo(true);
    }
}
