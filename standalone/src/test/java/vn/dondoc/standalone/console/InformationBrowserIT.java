package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an official reads: notices, directives, and how far these have come. */
@ExtendWith(InBrowser.class)
class InformationBrowserIT {

    @Test
    void aNoticeLeadsToItsTasksAndReadItIsNotCountedAnyMore(OfficialBrowser official) {
        official.signIn("H56.08.head");
        Page page = official.page();
        assertThat(page.textContent("nav")).contains("1");

        page.click("main .list-group-item");
        assertThat(page.textContent("main")).contains("Đề nghị tiếp nhận và tổ chức thực hiện");
        page.click("main form button");

        assertThat(page.isVisible("nav .badge")).isFalse();
        page.locator("main a[href^='/tasks/']").first().click();
        assertThat(page.textContent("main")).contains("Việc bạn làm được");
    }

    @Test
    void aNoticeIsCountedAsItComesWithoutLoadingThePageAgain(OfficialBrowser official, OfficialBrowser leader) {
        official.signIn("H56.10.head");
        official.open("/tasks?scope=MINE");
        assertThat(official.page().textContent("[data-unread]")).isEqualTo("1");

        leader.signIn("H56.head");
        leader.open("/tasks?agency=H56.10");
        leader.page().locator(".rows li a").first().click();
        leader.page().click("#SUSPEND-0 > summary");
        leader.page().fill("#SUSPEND-0-REASON", "Chờ hướng dẫn của Trung ương");
        leader.page().click("#SUSPEND-0 button");

        official.page().waitForSelector("[data-unread]:text-is('2')");
    }

    @Test
    void aDirectiveShowsHowEachAgencyStandsWithEachItem(OfficialBrowser leader) {
        leader.signIn("H56.head");
        leader.open("/directives");
        leader.page().locator("main .list-group a").first().click();

        Page page = leader.page();
        assertThat(page.textContent("main")).contains("23001/UBND-THĐT", "UBND các xã, phường (166 cơ quan)");
        assertThat(page.locator(".matrix tbody tr").count()).isEqualTo(50);
        leader.checkAccessibility();
        page.locator(".matrix td a").first().click();
        assertThat(page.locator(".rows li").count()).isEqualTo(1);
    }

    @Test
    void theInboxIsForEverybody(OfficialBrowser official) {
        official.signIn("H56.02.head");
        official.open("/notices");
        official.checkAccessibility();
    }
}
